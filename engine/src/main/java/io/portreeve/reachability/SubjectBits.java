package io.portreeve.reachability;

import java.util.List;

/** Which of a few policies are about each of the classes of a namespace, as bits: one for sure, another for perhaps. */
final class SubjectBits {
    private static final int MOST_POLICIES = 32;

    /** It is made anew when another namespace is asked about, so that it must not cost much. */
    private static final int MOST_NUMBERS = 1 << 10;

    private final int first;
    private final long[] bits;

    private SubjectBits(int first, long[] bits) {
        this.first = first;
        this.bits = bits;
    }

    /** Of some policies, given whom each is about; nothing is told apart where there are too many of them or of classes. */
    static SubjectBits of(ClassList residents, List<PeerPart> subjects) {
        int first = residents.first();
        int numbers = residents.last() - first + 1;
        if (residents.size() == 0 || numbers > MOST_NUMBERS || subjects.size() > MOST_POLICIES) {
            return new SubjectBits(0, new long[0]);
        }
        SubjectBits marked = new SubjectBits(first, new long[numbers]);
        for (int i = 0; i < subjects.size(); i++) {
            marked.mark(subjects.get(i), residents, i);
        }
        return marked;
    }

    private void mark(PeerPart subject, ClassList residents, int policy) {
        if (subject instanceof OwnPods pods) {
            pods.ask(residents, new Marks(policy));
        } else if (subject instanceof PeerPart.Fixed same) {
            mark(same.chosen().now(), policy);
        }
    }

    private void mark(Selection subject, int policy) {
        subject.sure().mark(bits, first, sure(policy));
        if (!subject.isPlain()) {
            subject.possible().mark(bits, first, perhaps(policy));
        }
    }

    /** Whether it holds the class of a number. */
    boolean holds(int number) {
        return number >= first && number - first < bits.length;
    }

    /** Those of a class that it holds: classes with the same bits have the same policies. */
    long of(int number) {
        return bits[number - first];
    }

    /** Whether the policy of an index is about the classes that have some bits. */
    static Match match(long bits, int policy) {
        if ((bits & sure(policy)) != 0) {
            return Match.YES;
        }
        return (bits & perhaps(policy)) != 0 ? Match.MAYBE : Match.NO;
    }

    private static long sure(int policy) {
        return 1L << policy;
    }

    private static long perhaps(int policy) {
        return 1L << (policy + MOST_POLICIES);
    }

    /** What classes answer to one policy. */
    private final class Marks implements Ballot {
        private final int policy;

        Marks(int policy) {
            this.policy = policy;
        }

        @Override
        public void add(int number, Match answer) {
            if (answer != Match.NO) {
                bits[number - first] |= answer == Match.YES ? sure(policy) : perhaps(policy);
            }
        }

        @Override
        public void addAll(int number, int count) {
            for (int i = 0; i < count; i++) {
                bits[number - first + i] |= sure(policy);
            }
        }

        @Override
        public void addAll(int number, long some) {
            for (long rest = some; rest != 0; rest &= rest - 1) {
                bits[number - first + Long.numberOfTrailingZeros(rest)] |= sure(policy);
            }
        }
    }
}
