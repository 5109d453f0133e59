package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.scan.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The expected reports, kept as files; {@code -Dupdate} writes them anew, and the difference is then read. */
final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "io", "portreeve", "report", "golden");

    private Golden() {}

    static String report(Reporter reporter, ScanResult result) throws IOException {
        StringBuilder text = new StringBuilder();
        reporter.write(result, text);
        return text.toString();
    }

    static void check(String name, String report) throws IOException {
        Path file = FOLDER.resolve(name);
        if (System.getProperty("update") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, report);
        }
        assertThat(report).as(name).isEqualTo(Files.readString(file));
    }
}
