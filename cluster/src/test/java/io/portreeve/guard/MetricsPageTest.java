package io.portreeve.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.cluster.StreamingCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the page of the server names the metrics that it has. */
class MetricsPageTest {
    @TempDir
    Path folder;

    @Test
    void the_page_names_every_metric_with_its_kind()
            throws IOException, GeneralSecurityException, InterruptedException {
        try (Webhook webhook = Webhook.of(folder, Answers.of(ReviewAnswer.allow()));
                StreamingCluster server = StreamingCluster.with("");
                Watched watched = new Watched(server, folder)) {
            watched.cluster.count(webhook.server.metrics());
            List<String> served =
                    all("# TYPE (\\S+ \\S+)", webhook.get("/metrics").body());
            String page = Files.readString(Path.of("../docs/admission.md"));

            assertThat(all("\\| `(portreeve_guard_\\w+` \\| \\w+)", page).stream()
                            .map(row -> row.replace("` |", "")))
                    .containsExactlyInAnyOrderElementsOf(served);
        }
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
