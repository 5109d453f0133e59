package io.portreeve.app;

import io.portreeve.document.Document;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceOptions;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The search for a {@code portreeve.yaml} and the way from its text to a tree. */
final class ConfigurationFile {
    static final String NAME = "portreeve.yaml";

    private ConfigurationFile() {}

    /** The configuration that was named, else the nearest one from the working folder upwards, else none. */
    static Configuration load(Optional<String> named, Path workingFolder, RuleChoice rules) {
        Optional<String> path = named.or(() -> above(workingFolder));
        return path.map(file -> read(file, workingFolder, rules)).orElse(Configuration.NONE);
    }

    private static Optional<String> above(Path workingFolder) {
        Path folder = workingFolder.toAbsolutePath().normalize();
        while (folder != null) {
            Path file = folder.resolve(NAME);
            if (Files.isRegularFile(file)) {
                return Optional.of(file.toString());
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }

    private static Configuration read(String path, Path workingFolder, RuleChoice rules) {
        return document("--config", path, workingFolder)
                .map(document -> new ConfigurationReader(rules, workingFolder).read(document.cursor()))
                .orElse(Configuration.NONE);
    }

    /** The one document of a file that was named by {@code flag}, if it holds any; trouble with it is wrong usage. */
    static Optional<Document> document(String flag, String path, Path workingFolder) {
        List<Problem> problems = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        open(flag, path, workingFolder, problems)
                .ifPresent(file -> problems.addAll(new DocumentReader(Limits.DEFAULT).read(file, documents::add)));
        if (!problems.isEmpty()) {
            Problem first = problems.get(0);
            String where = first.range().map(Object::toString).orElse(first.file());
            String why = first.isDuplicateKey() ? "this key is given twice; remove one of the two" : first.message();
            throw new UsageException(where + ": " + why);
        }
        if (documents.size() > 1) {
            throw new UsageException(documents.get(1).cursor().range() + ": a second document; this file holds one");
        }
        return documents.stream().findFirst();
    }

    /** A file that was named by {@code flag}; empty, and a Problem told, where its text cannot be read. */
    static Optional<SourceFile> open(String flag, String path, Path workingFolder, List<Problem> problems) {
        List<SourceCandidate> found = !Files.isDirectory(workingFolder.resolve(path))
                ? SourceFinder.find(List.of(path), workingFolder, InputStream.nullInputStream(), SourceOptions.DEFAULT)
                        .candidates()
                : List.of();
        if (found.isEmpty()) {
            throw new UsageException(flag + ": there is no file " + path);
        }
        return found.get(0).read(Limits.DEFAULT.fileBytes(), problems::add);
    }
}
