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

    boolean contains(int number) {
        int index = Arrays.binarySearch(at, number >> 6);
        return index >= 0 && (words[index] & 1L << number) != 0;
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

    ClassSet or(ClassSet other) {
        if (isEmpty() || words == other.words) {
            return other;
        }
        return other.isEmpty() ? this : merged(other, true, true, true);
    }

    ClassSet and(ClassSet other) {
        return words == other.words ? this : merged(other, false, true, false);
    }

    ClassSet minus(ClassSet other) {
        return other.isEmpty() || isEmpty() ? this : merged(other, true, false, false);
    }

    /** Keeps what only this set has, what both have, and what only the other has, as told. */
    private ClassSet merged(ClassSet other, boolean mine, boolean both, boolean theirs) {
        int[] mergedAt = new int[at.length + other.at.length];
        long[] mergedWords = new long[mergedAt.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < at.length || j < other.at.length) {
            int here = i < at.length ? at[i] : Integer.MAX_VALUE;
            int there = j < other.at.length ? other.at[j] : Integer.MAX_VALUE;
            int next = Math.min(here, there);
            long one = here == next ? words[i++] : 0;
            long two = there == next ? other.words[j++] : 0;
            long kept = (mine ? one & ~two : 0) | (both ? one & two : 0) | (theirs ? two & ~one : 0);
            if (kept != 0) {
                mergedAt[size] = next;
                mergedWords[size++] = kept;
            }
        }
        return size == 0 ? EMPTY : new ClassSet(Arrays.copyOf(mergedAt, size), Arrays.copyOf(mergedWords, size));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassSet set && Arrays.equals(at, set.at) && Arrays.equals(words, set.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(at) * 31 + Arrays.hashCode(words);
    }

    /** Collects numbers in any order. */
    static final class Builder {
        private int[] numbers = new int[8];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }

        ClassSet build() {
            Arrays.sort(numbers, 0, size);
            int[] at = new int[size];
            long[] words = new long[size];
            int used = 0;
            for (int i = 0; i < size; i++) {
                int word = numbers[i] >> 6;
                if (used == 0 || at[used - 1] != word) {
                    at[used++] = word;
                }
                words[used - 1] |= 1L << numbers[i];
            }
            return used == 0 ? EMPTY : new ClassSet(Arrays.copyOf(at, used), Arrays.copyOf(words, used));
        }
    }
}
