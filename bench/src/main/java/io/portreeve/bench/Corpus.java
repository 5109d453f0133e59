package io.portreeve.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of public manifests beside the project, where there is one. */
public final class Corpus {
    private Corpus() {}

    /** Searched from a folder of the project upwards, so that any module finds it. */
    public static Optional<Path> from(Path folder) {
        return Stream.iterate(folder.toAbsolutePath(), each -> each != null, Path::getParent)
                .map(each -> each.resolve("../shared/corpus").normalize())
                .filter(Files::isDirectory)
                .findFirst();
    }
}
