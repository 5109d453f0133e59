package io.portreeve.testkit;

import io.portreeve.rule.Rule;
import io.portreeve.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a rule's folder as the class path holds them, and their sources for whoever rewrites them. */
final class RuleFiles {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final String YAML = ".yaml";
    private static final String FIXED = ".fixed.yaml";
    private static final String BEFORE = ".before.yaml";
    private static final String LOCK = ".lock.yaml";

    private final Class<?> type;

    RuleFiles(Rule rule) {
        this.type = rule.getClass();
    }

    Optional<SourceFile> file(String name) {
        try (InputStream in = type.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(SourceFile.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file was in the version before, for a rule that compares: the same for the file with its fixes. */
    Optional<SourceFile> before(String name) {
        return file(stem(name) + BEFORE);
    }

    /** The lock file that goes with a file, for a rule that compares with that: the same for the file with its fixes. */
    Optional<SourceFile> lock(String name) {
        return file(stem(name) + LOCK);
    }

    private static String stem(String name) {
        String ending = name.endsWith(FIXED) ? FIXED : YAML;
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }

    /** Names of the case files, sorted; none where the folder has no cases. */
    List<String> cases() {
        URL folder = type.getResource("cases");
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(uri(folder)))) {
            return files.map(file -> "cases/" + file.getFileName())
                    .filter(name -> name.endsWith(YAML) && !name.endsWith(BEFORE) && !name.endsWith(LOCK))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the source of a file, which stands in the module whose tests are running. */
    void rewrite(String name, String text) {
        Path folder = SOURCES.resolve(type.getPackageName().replace('.', '/'));
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
