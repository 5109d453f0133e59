package io.portreeve.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for everything that the measuring writes; it disappears at the end. */
record WorkFolder(Path path) implements AutoCloseable {
    static WorkFolder create() throws IOException {
        return new WorkFolder(Files.createTempDirectory("portreeve-bench"));
    }

    @Override
    public void close() throws IOException {
        for (Path file : deepestFirst()) {
            Files.delete(file);
        }
    }

    private List<Path> deepestFirst() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
