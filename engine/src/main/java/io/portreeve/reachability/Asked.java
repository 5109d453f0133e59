package io.portreeve.reachability;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Answers by the numbers of those who were asked. It takes room for those alone, whatever their numbers: of many selectors, each asks
 * few among many.
 */
final class Asked {
    private static final int FEW = 8;
    private static final int FREE = -1;

    private int[] numbers = free(FEW);
    private Match[] answers = new Match[FEW];
    private int size;

    private static int[] free(int slots) {
        int[] numbers = new int[slots];
        Arrays.fill(numbers, FREE);
        return numbers;
    }

    /** Nothing for one that was not asked. */
    @Nullable
    Match get(int number) {
        int slot = slot(number);
        return numbers[slot] == number ? answers[slot] : null;
    }

    void put(int number, Match answer) {
        int slot = slot(number);
        if (numbers[slot] == FREE && 2 * ++size > numbers.length) {
            grow();
            slot = slot(number);
        }
        numbers[slot] = number;
        answers[slot] = answer;
    }

    private void grow() {
        int[] before = numbers;
        Match[] answersBefore = answers;
        numbers = free(before.length * 2);
        answers = new Match[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != FREE) {
                int slot = slot(before[i]);
                numbers[slot] = before[i];
                answers[slot] = answersBefore[i];
            }
        }
    }

    /** Where a number stands, or would stand. */
    private int slot(int number) {
        int hash = number * 0x9E3779B1;
        int slot = (hash ^ hash >>> 16) & numbers.length - 1;
        while (numbers[slot] != number && numbers[slot] != FREE) {
            slot = slot + 1 & numbers.length - 1;
        }
        return slot;
    }
}
