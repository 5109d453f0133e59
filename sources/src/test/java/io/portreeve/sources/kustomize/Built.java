package io.portreeve.sources.kustomize;

import io.portreeve.document.Limits;
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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a folder's kustomizations are built to, for tests. */
record Built(SourceList files) {
    static Built of(Path folder, String... arguments) {
        return of(folder, KustomizeTool.none(), arguments);
    }

    static Built of(Path folder, KustomizeTool tool, String... arguments) {
        SourceList found = SourceFinder.find(
                arguments.length == 0 ? List.of(".") : List.of(arguments),
                folder,
                InputStream.nullInputStream(),
                SourceOptions.DEFAULT);
        return new Built(new KustomizeBuilds(folder, Limits.DEFAULT, tool).apply(found));
    }

    static void write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Rendered> rendered() {
        return files.candidates().stream()
                .flatMap(candidate -> candidate.rendered().stream())
                .toList();
    }

    /** The built manifests, each file headed by its unit and its path. */
    String text() {
        return rendered().stream()
                .map(each -> "# " + each.unit() + " < " + each.file().path() + "\n"
                        + each.file().text())
                .collect(Collectors.joining());
    }

    /** What is judged as it stands. */
    List<String> plain() {
        return files.candidates().stream()
                .filter(candidate -> candidate.rendered().isEmpty())
                .map(SourceCandidate::path)
                .toList();
    }

    /** Where the first such characters of the built manifests are written: the place and the characters there. */
    String written(String characters) {
        return told(range(characters).written());
    }

    /** What else decides them. */
    List<String> decided(String characters) {
        SourceRange made = range(characters);
        return made.file().provenance().orElseThrow().decidedBy(made.written()).stream()
                .map(Built::told)
                .toList();
    }

    String insteadOfEditing(String characters) {
        SourceRange made = range(characters);
        return made.file().provenance().orElseThrow().insteadOfEditing(made.written());
    }

    private SourceRange range(String characters) {
        SourceFile file = rendered().stream()
                .map(Rendered::file)
                .filter(each -> each.text().contains(characters))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + characters + " in\n" + text()));
        int at = file.text().indexOf(characters);
        return new SourceRange(file, at, at + characters.length());
    }

    private static String told(SourceRange range) {
        return range + " " + range.text();
    }

    List<String> problems() {
        return files.problems().stream().map(Built::told).toList();
    }

    private static String told(Problem problem) {
        return problem.code() + " " + problem.range().map(SourceRange::toString).orElse(problem.file());
    }

    List<String> messages() {
        return files.problems().stream().map(Problem::message).toList();
    }
}
