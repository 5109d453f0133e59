package io.portreeve.reachability;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A set of class numbers as sorted words of 64 bits, of which only those with a bit are kept. Immutable. */
final class ClassSet {
    static final ClassSet EMPTY = new ClassSet(new int[0], new long[0]);

    private final int[] at;
    private final long[] words;

    private ClassSet(int[] at, long[] words) {
        this.at = at;
        this.words = words;
    }

    /** The numbers from {@code from} to before {@code to}. */
    static ClassSet range(int from, int to) {
        Builder builder = new Builder();
        for (int number = from; number < to; number++) {
            builder.add(number);
        }
        return builder.build();
    }

    static ClassSet of(int number) {
        return new ClassSet(new int[] {number >> 6}, new long[] {1L << number});
    }

    boolean isEmpty() {
        return at.length == 0;
    }

    /** Whether it is the same value, which is seen at once. */
    boolean isSame(Object other) {
        return this == other;
    }

    boolean contains(int number) {
        int index = Arrays.binarySearch(at, number >> 6);
        return index >= 0 && (words[index] & 1L << number) != 0;
    }

    /** Equal for equal sets, and seen from the first word: most others have another. */
    int beginning() {
        return isEmpty() ? 0 : Long.hashCode(words[0]) * 31 + at[0] + words.length;
    }

    /** How many words it keeps. */
    int words() {
        return words.length;
    }

    int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** Every number, in order. */
    void forEach(IntConsumer action) {
        for (int i = 0; i < at.length; i++) {
            for (long rest = words[i]; rest != 0; rest &= rest - 1) {
                action.accept((at[i] << 6) + Long.numberOfTrailingZeros(rest));
            }
        }
    }

    /** Sets a bit in the marks of all numbers in it; the first mark is that of the number {@code first}. */
    void mark(long[] marks, int first, long bit) {
        int behind = first + marks.length;
        for (int i = indexFrom(0, first >> 6); i < at.length && at[i] << 6 < behind; i++) {
            for (long rest = words[i]; rest != 0; rest &= rest - 1) {
                int number = (at[i] << 6) + Long.numberOfTrailingZeros(rest);
                if (number >= first && number < behind) {
                    marks[number - first] |= bit;
                }
            }
        }
    }

    ClassSet or(ClassSet other) {
        return at.length < other.at.length ? other.with(this) : with(other);
    }

    /** This set if it holds all of the other already; where the other has few words, the runs between them are copied whole. */
    private ClassSet with(ClassSet fewer) {
        int missing = 0;
        boolean changes = false;
        for (int i = 0, j = 0; j < fewer.at.length; j++) {
            i = indexFrom(i, fewer.at[j]);
            boolean here = i < at.length && at[i] == fewer.at[j];
            missing += here ? 0 : 1;
            changes |= !here || (fewer.words[j] & ~words[i]) != 0;
        }
        return changes ? with(fewer, at.length + missing) : this;
    }

    private ClassSet with(ClassSet fewer, int size) {
        int[] unitedAt = new int[size];
        long[] unitedWords = new long[size];
        int from = 0;
        int to = 0;
        for (int j = 0; j < fewer.at.length; j++) {
            int until = indexFrom(from, fewer.at[j]);
            System.arraycopy(at, from, unitedAt, to, until - from);
            System.arraycopy(words, from, unitedWords, to, until - from);
            to += until - from;
            boolean here = until < at.length && at[until] == fewer.at[j];
            unitedAt[to] = fewer.at[j];
            unitedWords[to++] = here ? words[until] | fewer.words[j] : fewer.words[j];
            from = here ? until + 1 : until;
        }
        System.arraycopy(at, from, unitedAt, to, at.length - from);
        System.arraycopy(words, from, unitedWords, to, at.length - from);
        return new ClassSet(unitedAt, unitedWords);
    }

    /** Where a word stands or would stand; mostly near, so the step grows from one. */
    private int indexFrom(int start, int word) {
        int step = 1;
        int low = start;
        while (low + step <= at.length && at[low + step - 1] < word) {
            low += step;
            step += step;
        }
        int high = Math.min(low + step - 1, at.length);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at[middle] < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    ClassSet and(ClassSet other) {
        return words == other.words ? this : merged(other, false);
    }

    ClassSet minus(ClassSet other) {
        return other.isEmpty() || isEmpty() ? this : merged(other, true);
    }

    /** What the other set lacks, or has too. */
    private ClassSet merged(ClassSet other, boolean lacks) {
        int[] mergedAt = new int[at.length];
        long[] mergedWords = new long[at.length];
        int size = 0;
        for (int i = 0, j = 0; i < at.length; i++) {
            j = other.indexFrom(j, at[i]);
            long there = j < other.at.length && other.at[j] == at[i] ? other.words[j] : 0;
            long kept = words[i] & (lacks ? ~there : there);
            if (kept != 0) {
                mergedAt[size] = at[i];
                mergedWords[size++] = kept;
            }
        }
        return size == 0 ? EMPTY : new ClassSet(Arrays.copyOf(mergedAt, size), Arrays.copyOf(mergedWords, size));
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ClassSet set && Arrays.equals(at, set.at) && Arrays.equals(words, set.words));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(at) * 31 + Arrays.hashCode(words);
    }

    /** Collects numbers in any order. */
    static final class Builder {
        private static final int FEW = 8;
        private static final int[] NOTHING = {};

        private int[] numbers = NOTHING;
        private int size;
        private boolean sorted = true;

        /** Nothing is left in it. */
        void clear() {
            size = 0;
            sorted = true;
        }

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(FEW, size * 2));
            }
            sorted &= size == 0 || numbers[size - 1] <= number;
            numbers[size++] = number;
        }

        void addAll(Builder other) {
            for (int i = 0; i < other.size; i++) {
                add(other.numbers[i]);
            }
        }

        ClassSet build() {
            if (!sorted) {
                Arrays.sort(numbers, 0, size);
                sorted = true;
            }
            int used = countWords();
            int[] at = new int[used];
            long[] words = new long[used];
            for (int i = 0, last = -1; i < size; i++) {
                int word = numbers[i] >> 6;
                if (last < 0 || at[last] != word) {
                    at[++last] = word;
                }
                words[last] |= 1L << numbers[i];
            }
            return used == 0 ? EMPTY : new ClassSet(at, words);
        }

        private int countWords() {
            int count = 0;
            for (int i = 0; i < size; i++) {
                count += i == 0 || numbers[i - 1] >> 6 != numbers[i] >> 6 ? 1 : 0;
            }
            return count;
        }
    }
}
