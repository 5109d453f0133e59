package io.portreeve.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AskedTest {
    @Test
    void everybody_who_was_asked_is_known_and_nobody_else() {
        Asked asked = new Asked();
        for (int number = 0; number < 3000; number += 3) {
            assertThat(asked.get(number)).isNull();
            asked.put(number, answer(number));
        }
        for (int number = 0; number < 3000; number++) {
            assertThat(asked.get(number)).isEqualTo(number % 3 == 0 ? answer(number) : null);
        }
    }

    @Test
    void numbers_may_be_as_large_as_they_like() {
        Asked asked = new Asked();
        int[] numbers = new Random(7).ints(500, 0, Integer.MAX_VALUE).distinct().toArray();
        for (int number : numbers) {
            asked.put(number, answer(number));
        }
        for (int number : numbers) {
            assertThat(asked.get(number)).isEqualTo(answer(number));
        }
    }

    private static Match answer(int number) {
        return number % 2 == 0 ? Match.YES : Match.MAYBE;
    }
}
