package io.portreeve.sources.helm;

import io.portreeve.source.Problem;
import io.portreeve.source.Rendered;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceList;
import io.portreeve.source.SourceOptions;
import io.portreeve.source.SourceRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;

/** Charts written for a test, and what becomes of them. */
final class WrittenChart {
    static final String METADATA = """
            apiVersion: v2
            name: shop
            version: 1.2.3
            """;

    private final Path folder;
    private HelmOptions options = HelmOptions.DEFAULT;
    private Duration patience = Duration.ofSeconds(60);

    WrittenChart(Path folder) {
        this.folder = folder;
    }

    WrittenChart with(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    WrittenChart rendering(HelmOptions others) {
        options = others;
        return this;
    }

    WrittenChart within(Duration time) {
        patience = time;
        return this;
    }

    SourceList rendered(String... arguments) {
        List<String> paths = arguments.length == 0 ? List.of(".") : List.of(arguments);
        SourceList found = SourceFinder.find(paths, folder, InputStream.nullInputStream(), SourceOptions.DEFAULT);
        return new HelmCharts(options, patience).apply(found);
    }

    /** The texts that are made, each under the path it is shown by. */
    static List<String> texts(SourceList list) {
        return list.candidates().stream()
                .flatMap(candidate -> candidate.rendered().stream()
                        .map(rendered ->
                                candidate.path() + "\n" + rendered.file().text().strip()))
                .toList();
    }

    static List<String> problems(SourceList list) {
        return list.problems().stream()
                .map(problem -> problem.code() + " " + problem.file() + ": " + problem.message())
                .toList();
    }

    static SourceFile only(SourceList list) {
        Assertions.assertThat(list.problems()).extracting(Problem::message).isEmpty();
        List<SourceFile> files = list.candidates().stream()
                .map(SourceCandidate::rendered)
                .flatMap(Optional::stream)
                .map(Rendered::file)
                .toList();
        Assertions.assertThat(files).hasSize(1);
        return files.get(0);
    }

    /** Where the first occurrence of some made characters is written, as {@code PATH:LINE:COLUMN [CHARACTERS]}. */
    static String written(SourceFile made, String characters) {
        int at = made.text().indexOf(characters);
        Assertions.assertThat(at).as(made.text()).isNotNegative();
        SourceRange written = new SourceRange(made, at, at + characters.length()).written();
        return written + " [" + written.text() + "]";
    }

    /** Which values decide there. */
    static List<String> decided(SourceFile made, String characters) {
        int at = made.text().indexOf(characters);
        SourceRange written = new SourceRange(made, at, at + characters.length()).written();
        return made.provenance().orElseThrow().decidedBy(written).stream()
                .map(value -> value + " [" + value.text() + "]")
                .toList();
    }
}
