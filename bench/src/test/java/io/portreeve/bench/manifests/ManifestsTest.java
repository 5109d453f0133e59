package io.portreeve.bench.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.BuiltInRules;
import io.portreeve.scan.Scan;
import io.portreeve.scan.ScanOptions;
import io.portreeve.scan.ScanResult;
import io.portreeve.scan.Workers;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceList;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ManifestsTest {
    private static final int SEED = 7;
    private static final String TEXT = Manifests.text(SEED, 300_000);

    @Test
    void the_same_seed_gives_the_same_text() {
        assertThat(Manifests.text(SEED, 300_000)).isEqualTo(TEXT);
        assertThat(Manifests.text(SEED + 1, 300_000)).isNotEqualTo(TEXT);
    }

    @Test
    void the_text_has_the_size_asked_for_and_at_most_one_application_more() {
        assertThat(TEXT.length()).isBetween(300_000, 320_000);
    }

    @Test
    void every_character_is_one_byte() {
        assertThat(TEXT.getBytes(StandardCharsets.UTF_8)).hasSize(TEXT.length());
    }

    @Test
    void a_scan_understands_all_of_it() {
        ScanResult result = scan(TEXT);

        assertThat(result.problems()).isEmpty();
        assertThat(result.statistics().documents()).isEqualTo(documents(TEXT));
    }

    @Test
    void it_holds_paths_that_reach_containers_and_findings() {
        ScanResult result = scan(TEXT);

        assertThat(result.exposure().paths()).anyMatch(path -> path.target().isPresent());
        assertThat(result.findings()).isNotEmpty();
    }

    private static ScanResult scan(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SourceCandidate file = new SourceCandidate("all.yaml", "", true, () -> new ByteArrayInputStream(bytes));
        SourceList files = new SourceList(List.of(file), List.of(), new TreeMap<>());
        return new Scan(ScanOptions.DEFAULT, BuiltInRules.all(), Workers.inline()).run(files);
    }

    private static int documents(String text) {
        return (int) text.lines().filter("---"::equals).count();
    }
}
