package io.portreeve.reachability;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of those who have numbers. It takes room for those alone of whom something is known, whatever their numbers: of many
 * selectors, each asks few among many. Where the numbers leave few gaps, each value stands at its own number.
 */
final class ByNumber<V> {
    private static final int FEW = 8;
    private static final int FREE = -1;

    /** The number of each slot; none where values stand at their own numbers. */
    private int[] numbers = free(FEW);

    private @Nullable Object[] values = new Object[FEW];
    private int size;
    private int greatest;

    private static int[] free(int slots) {
        int[] numbers = new int[slots];
        Arrays.fill(numbers, FREE);
        return numbers;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Nothing where nothing is known. */
    @SuppressWarnings("unchecked") // only put writes values
    @Nullable
    V get(int number) {
        if (isDense()) {
            return number < values.length ? (V) values[number] : null;
        }
        int slot = slot(number);
        return numbers[slot] == number ? (V) values[slot] : null;
    }

    void put(int number, V value) {
        greatest = Math.max(greatest, number);
        if (isDense() ? number >= values.length : 2 * size >= numbers.length) {
            grow();
        }
        int slot = isDense() ? number : slot(number);
        size += values[slot] == null ? 1 : 0;
        values[slot] = value;
        if (!isDense()) {
            numbers[slot] = number;
        }
    }

    private boolean isDense() {
        return numbers.length == 0;
    }

    private void grow() {
        int[] numbersBefore = numbers;
        @Nullable Object[] valuesBefore = values;
        int slots = Integer.highestOneBit(Math.max(size, FEW)) * 4;
        boolean dense = greatest < slots;
        numbers = dense ? new int[0] : free(slots);
        values = new Object[slots];
        for (int i = 0; i < valuesBefore.length; i++) {
            if (valuesBefore[i] != null) {
                place(numbersBefore.length == 0 ? i : numbersBefore[i], valuesBefore[i]);
            }
        }
    }

    private void place(int number, @Nullable Object value) {
        if (isDense()) {
            values[number] = value;
        } else {
            int slot = slot(number);
            numbers[slot] = number;
            values[slot] = value;
        }
    }

    /** Where a number stands, or would stand, where there are gaps. */
    private int slot(int number) {
        int hash = number * 0x9E3779B1;
        int slot = (hash ^ hash >>> 16) & numbers.length - 1;
        while (numbers[slot] != number && numbers[slot] != FREE) {
            slot = slot + 1 & numbers.length - 1;
        }
        return slot;
    }
}
