package io.portreeve.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.BuiltInRules;
import io.portreeve.scan.Scan;
import io.portreeve.scan.ScanOptions;
import io.portreeve.scan.Statistics;
import io.portreeve.scan.Workers;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceList;
import io.portreeve.source.SourceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParsingOnlyTest {
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec:
              containers:
                - {name: web, image: nginx}
            ---
            not: an object
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void it_reads_what_a_scan_reads_and_passes_over_what_a_scan_passes_over() throws IOException {
        write("pod.yaml", POD);
        write("chart/Chart.yaml", "apiVersion: v2\nname: web\nversion: 0.1.0\n");
        write("chart/templates/pod.yaml", POD);
        write("overlay/kustomization.yaml", "resources: [pod.yaml]\n");
        write("overlay/pod.yaml", POD);

        ParsingOnly parsing = ParsingOnly.of(sources());

        Statistics scanned = new Scan(ScanOptions.DEFAULT, BuiltInRules.all(), Workers.inline())
                .run(sources())
                .statistics();
        assertThat(parsing.files()).isEqualTo(2).isEqualTo(scanned.files());
        assertThat(parsing.documents()).isEqualTo(4).isEqualTo(scanned.documents());
    }

    private SourceList sources() {
        return SourceFinder.find(List.of("."), folder, InputStream.nullInputStream(), SourceOptions.DEFAULT);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
