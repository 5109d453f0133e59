package io.portreeve.reachability;

import java.util.function.Consumer;

/** The answers of all classes to one question; classes that appear later are asked when somebody looks. */
final class Answers extends Reworked {
    private final Registry registry;
    private final Question question;
    private int asked;

    Answers(Registry registry, Question question) {
        super(registry);
        this.registry = registry;
        this.question = question;
    }

    @Override
    Selection worked(Selection before) {
        Asking asking = new Asking(question);
        if (asked == 0) {
            question.forEachCandidate(asking);
        } else {
            registry.from(asked).forEach(asking);
        }
        asked = registry.size();
        Selection more = asking.selection();
        return more.possible().isNobody() ? before : before.or(more);
    }

    /** Asks one class after the other. */
    private static final class Asking implements Consumer<EndpointClass> {
        private final Question question;
        private final ClassSet.Builder sure = new ClassSet.Builder();
        private final ClassSet.Builder possible = new ClassSet.Builder();

        Asking(Question question) {
            this.question = question;
        }

        @Override
        public void accept(EndpointClass endpoint) {
            Match match = question.of(endpoint);
            if (match == Match.YES) {
                sure.add(endpoint.number());
            } else if (match == Match.MAYBE) {
                possible.add(endpoint.number());
            }
        }

        Selection selection() {
            PeerSet certain = PeerSet.of(sure.build());
            PeerSet doubtful = PeerSet.of(possible.build());
            return doubtful.isNobody() ? Selection.exactly(certain) : new Selection(certain, certain.or(doubtful));
        }
    }
}
