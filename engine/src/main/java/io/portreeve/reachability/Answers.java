package io.portreeve.reachability;

import java.util.List;

/** The answers of all classes to one question; classes that appear later are asked when somebody looks. */
final class Answers {
    private final Registry registry;
    private final Question question;
    private int asked;
    private Selection selection = Selection.NOBODY;

    Answers(Registry registry, Question question) {
        this.registry = registry;
        this.question = question;
    }

    /** The same value as before unless a class has been added that changes it. */
    synchronized Selection selection() {
        int size = registry.size();
        if (asked < size) {
            List<EndpointClass> open = asked == 0 ? question.candidates() : registry.from(asked);
            asked = size;
            ask(open);
        }
        return selection;
    }

    private void ask(List<EndpointClass> open) {
        ClassSet.Builder sure = new ClassSet.Builder();
        ClassSet.Builder possible = new ClassSet.Builder();
        for (EndpointClass endpoint : open) {
            Match match = question.of(endpoint);
            if (match != Match.NO) {
                possible.add(endpoint.number());
            }
            if (match == Match.YES) {
                sure.add(endpoint.number());
            }
        }
        Selection more = new Selection(PeerSet.of(sure.build()), PeerSet.of(possible.build()));
        selection = more.possible().isNobody() ? selection : selection.or(more);
    }
}
