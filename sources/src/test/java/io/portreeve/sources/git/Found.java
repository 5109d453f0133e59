package io.portreeve.sources.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceList;
import io.portreeve.source.SourceOptions;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** What arguments with revisions lead to, for tests. */
final class Found {
    private Found() {}

    static SourceList find(Path folder, String... arguments) {
        return SourceFinder.find(
                List.of(arguments),
                folder,
                InputStream.nullInputStream(),
                SourceOptions.DEFAULT,
                List.of(new GitRevisions(folder)));
    }

    static List<String> paths(SourceList found) {
        return found.candidates().stream().map(SourceCandidate::path).toList();
    }

    /** Each file as its path and its text. */
    static List<String> texts(SourceList found) {
        assertThat(found.problems()).isEmpty();
        return found.candidates().stream().map(Found::text).toList();
    }

    static String text(SourceCandidate candidate) {
        SourceFile file = candidate
                .read(1_000_000, problem -> {
                    throw new AssertionError(problem);
                })
                .orElseThrow();
        return file.path() + " " + file.text();
    }
}
