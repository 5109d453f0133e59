package io.portreeve.reachability;

import java.util.List;

/** The answers of classes to one question, taken down; filled anew for each question. */
final class Tally {
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

    /** Adds the answer of the class that has a number. */
    void add(int number, Match answer) {
        if (answer == Match.YES) {
            sure.add(number);
        } else if (answer == Match.MAYBE) {
            possible.add(number);
        }
    }

    /** Adds that so many classes are selected, from the one of a number on. */
    void addAll(int number, int count) {
        for (int i = 0; i < count; i++) {
            sure.add(number + i);
        }
    }

    /** Adds that those classes are selected that have a bit: the lowest is that of the class of a number. */
    void addAll(int number, long bits) {
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
