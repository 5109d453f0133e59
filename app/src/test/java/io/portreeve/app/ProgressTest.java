package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.scan.Workers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final AtomicLong clock = new AtomicLong();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void work_under_a_second_is_silent() {
        assertThat(work(300)).isEmpty();
    }

    @Test
    void longer_work_tells_how_far_it_is_and_clears_the_line() {
        assertThat(work(600))
                .contains("2 of 3")
                .contains("3 of 3")
                .doesNotContain("1 of 3")
                .endsWith("\r\033[K");
    }

    private String work(int milliseconds) {
        PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);
        try (Progress progress = new Progress(Workers.inline(), err, clock::get)) {
            List<Integer> doubled = progress.map(List.of(1, 2, 3), item -> {
                clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(milliseconds));
                return item * 2;
            });
            assertThat(doubled).containsExactly(2, 4, 6);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
