package io.portreeve.reachability;

import java.util.List;

/** The answers of classes to one question, taken down; filled anew for each question. */
final class Tally implements Ballot {
    private final ClassSet.Builder sure = new ClassSet.Builder();
    private final ClassSet.Builder possible = new ClassSet.Builder();

    /** Nothing is left in it. */
    Tally cleared() {
        sure.clear();
        possible.clear();
        return this;
    }

    /** Asks some classes, one after the other. */
    void ask(Answers question, List<EndpointClass> some) {
        for (int i = 0; i < some.size(); i++) {
            EndpointClass endpoint = some.get(i);
            add(endpoint.number(), question.of(endpoint));
        }
    }

    /** Asks all classes that have labels. */
    void ask(Answers question, LabelSet labels) {
        for (EndpointClass endpoint = labels.newest(); endpoint != null; endpoint = endpoint.alikeBefore()) {
            add(endpoint.number(), question.of(endpoint));
        }
    }

    @Override
    public void add(int number, Match answer) {
        if (answer == Match.YES) {
            sure.add(number);
        } else if (answer == Match.MAYBE) {
            possible.add(number);
        }
    }

    @Override
    public void addAll(int number, int count) {
        for (int i = 0; i < count; i++) {
            sure.add(number + i);
        }
    }

    @Override
    public void addAll(int number, long bits) {
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            sure.add(number + Long.numberOfTrailingZeros(rest));
        }
    }

    /** Whom the answers select. */
    Selection selection() {
        PeerSet certain = PeerSet.of(sure.build());
        PeerSet doubtful = PeerSet.of(possible.build());
        return doubtful.isNobody() ? Selection.exactly(certain) : new Selection(certain, certain.or(doubtful));
    }
}
