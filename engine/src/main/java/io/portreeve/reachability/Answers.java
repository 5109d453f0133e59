package io.portreeve.reachability;

import java.util.List;

/** The answers of all classes to one question; classes that appear later are asked when somebody looks. */
final class Answers implements Chosen {
    private final Registry registry;
    private final Question question;
    private int asked;
    private Selection selection = Selection.NOBODY;

    Answers(Registry registry, Question question) {
        this.registry = registry;
        this.question = question;
    }

    @Override
    public Selection now() {
        synchronized (registry) {
            int size = registry.size();
            if (asked < size) {
                List<EndpointClass> open = asked == 0 ? question.candidates() : registry.from(asked);
                asked = size;
                ask(open);
            }
            return selection;
        }
    }

    private void ask(List<EndpointClass> open) {
        ClassSet.Builder sure = new ClassSet.Builder();
        ClassSet.Builder possible = new ClassSet.Builder();
        for (EndpointClass endpoint : open) {
            Match match = question.of(endpoint);
            if (match == Match.YES) {
                sure.add(endpoint.number());
            } else if (match == Match.MAYBE) {
                possible.add(endpoint.number());
            }
        }
        PeerSet certain = PeerSet.of(sure.build());
        PeerSet doubtful = PeerSet.of(possible.build());
        Selection more =
                doubtful.isNobody() ? Selection.exactly(certain) : new Selection(certain, certain.or(doubtful));
        selection = more.possible().isNobody() ? selection : selection.or(more);
    }
}
