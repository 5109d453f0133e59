package io.portreeve.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.guard.tls.Hands;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the log of the server looks like. */
class LogLinesTest {
    private final List<String> lines = new ArrayList<>();
    private final Hands clock = new Hands();
    private final LogLines log = new LogLines(lines::add, clock);

    @Test
    void a_line_says_who_asked_for_what() {
        log.review("denied", Endpoint.VALIDATE, Reviews.request("pod-exec-connect"), "Two\nlines.");

        assertThat(lines)
                .containsExactly("{\"time\":\"2026-11-26T08:00:00Z\",\"event\":\"denied\",\"endpoint\":\"validate\","
                        + "\"uid\":\"fa67e063-cb06-4624-aa92-dc262c2fc950\",\"operation\":\"CONNECT\","
                        + "\"kind\":\"PodExecOptions\",\"subresource\":\"exec\",\"namespace\":\"shop\",\"name\":\"debug\","
                        + "\"user\":\"mallory@example.com\",\"message\":\"Two\\nlines.\"}");
    }

    @Test
    void a_dry_run_is_marked() {
        log.review("denied", Endpoint.VALIDATE, Reviews.request("service-update-dry-run"), "No.");

        assertThat(lines.get(0)).contains("\"dryRun\":\"true\"");
    }

    @Test
    void nothing_steers_the_terminal_of_a_reader() {
        log.message("fault", "a\u001b[2Kb\u202ec\"d\u0085");

        assertThat(lines)
                .containsExactly("{\"time\":\"2026-11-26T08:00:00Z\",\"event\":\"fault\","
                        + "\"message\":\"a\\\\u001b[2Kb\\\\u202ec\\\"d\\\\u0085\"}");
    }

    @Test
    void the_lines_of_a_message_stay_lines_and_a_text_cannot_begin_another_event() {
        log.message("denied", "One.\r\n{\"event\":\"forged\"}\u2028Three.");

        assertThat(lines)
                .containsExactly("{\"time\":\"2026-11-26T08:00:00Z\",\"event\":\"denied\","
                        + "\"message\":\"One.\\\\u000d\\n{\\\"event\\\":\\\"forged\\\"}\\\\u2028Three.\"}");
    }

    @Test
    void a_flood_of_one_event_is_counted() {
        for (int i = 0; i < 25; i++) {
            log.message("busy", "Review " + i);
        }
        log.message("late", "Another.");
        assertThat(lines).hasSize(21);

        clock.now = clock.now.plusSeconds(1);
        log.message("busy", "Review 25");
        log.message("busy", "Review 26");
        assertThat(lines.get(21)).endsWith("\"message\":\"Review 25\",\"notTold\":5}");
        assertThat(lines.get(22)).endsWith("\"message\":\"Review 26\"}");
    }
}
