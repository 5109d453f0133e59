package io.portreeve.bench.process;

import io.portreeve.bench.Corpus;
import io.portreeve.bench.manifests.Manifests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that is scanned whole, and what it is in words. */
record Scanned(Path folder, String words) {
    private static final int FILES = 200;
    private static final int CHARACTERS = 100_000;

    /** The folder that was asked for, else the corpus beside the project, else generated manifests. */
    static Scanned choose(Options options, Path root, Path work) throws IOException {
        if (options.manifests().isPresent()) {
            return new Scanned(options.manifests().get(), "the folder of --corpus");
        }
        Optional<Path> corpus = Corpus.from(root);
        return corpus.isPresent()
                ? new Scanned(corpus.get(), "the corpus of public manifests")
                : new Scanned(generated(work.resolve("generated")), "20 MB of generated manifests");
    }

    private static Path generated(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int file = 0; file < FILES; file++) {
            String text = Manifests.text(file, CHARACTERS);
            Files.writeString(folder.resolve(file + ".yaml"), text, StandardCharsets.UTF_8);
        }
        return folder;
    }
}
