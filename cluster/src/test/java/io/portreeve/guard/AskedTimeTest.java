package io.portreeve.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is read of the time that an API server waits. */
class AskedTimeTest {
    @Test
    void durations_are_read_as_go_writes_them() {
        assertThat(AskedTime.of("timeout=3s")).contains(Duration.ofSeconds(3));
        assertThat(AskedTime.of("a=b&timeout=1m0.5s")).contains(Duration.ofMillis(60_500));
        assertThat(AskedTime.of("timeout=250ms&x")).contains(Duration.ofMillis(250));
        assertThat(AskedTime.of("timeout=1h0m0s")).contains(Duration.ofHours(1));
    }

    @Test
    void what_is_no_duration_asks_for_nothing() {
        assertThat(AskedTime.of(null)).isEmpty();
        assertThat(AskedTime.of("")).isEmpty();
        assertThat(AskedTime.of("timeout=")).isEmpty();
        assertThat(AskedTime.of("timeout=3")).isEmpty();
        assertThat(AskedTime.of("timeout=s")).isEmpty();
        assertThat(AskedTime.of("timeout=3s4")).isEmpty();
        assertThat(AskedTime.of("timeout=-3s")).isEmpty();
        assertThat(AskedTime.of("xtimeout=3s")).isEmpty();
    }

    @Test
    void the_shorter_time_counts_with_a_margin() {
        assertThat(AskedTime.deadline(Duration.ofHours(2), "timeout=1h").remainingNanos())
                .isBetween(
                        Duration.ofMinutes(53).toNanos(), Duration.ofMinutes(54).toNanos());
        assertThat(AskedTime.deadline(Duration.ofHours(1), "timeout=2h").remainingNanos())
                .isBetween(
                        Duration.ofMinutes(53).toNanos(), Duration.ofMinutes(54).toNanos());
        assertThat(AskedTime.deadline(Duration.ofHours(1), "timeout=20ms").isOver())
                .isTrue();
    }
}
