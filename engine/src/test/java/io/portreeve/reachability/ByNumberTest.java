package io.portreeve.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByNumberTest {
    @Test
    void everybody_who_was_asked_is_known_and_nobody_else() {
        ByNumber<Match> asked = new ByNumber<>();
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
        ByNumber<Match> asked = new ByNumber<>();
        int[] numbers = new Random(7).ints(500, 0, Integer.MAX_VALUE).distinct().toArray();
        for (int number : numbers) {
            asked.put(number, answer(number));
        }
        for (int number : numbers) {
            assertThat(asked.get(number)).isEqualTo(answer(number));
        }
    }

    @Test
    void it_stays_right_when_numbers_stand_close_and_then_far_apart() {
        ByNumber<Match> asked = new ByNumber<>();
        for (int number = 0; number < 200; number++) {
            asked.put(number, answer(number));
        }
        for (int number = 1000; number < 2_000_000_000; number += 10_000_000) {
            asked.put(number, answer(number));
        }
        asked.put(7, Match.NO);
        assertThat(asked.get(7)).isEqualTo(Match.NO);
        assertThat(asked.get(199)).isEqualTo(answer(199));
        assertThat(asked.get(200)).isNull();
        assertThat(asked.get(10_001_000)).isEqualTo(answer(10_001_000));
        assertThat(asked.get(10_001_001)).isNull();
    }

    private static Match answer(int number) {
        return number % 2 == 0 ? Match.YES : Match.MAYBE;
    }
}
