package io.portreeve.bench.micro;

import io.portreeve.bench.Corpus;
import io.portreeve.bench.manifests.Manifests;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceList;
import io.portreeve.source.SourceOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Files held in memory, so that no disk is measured.
 *
 * @param bytes of all files together
 */
record Input(SourceList sources, long bytes) {
    static final Input NONE = new Input(new SourceList(List.of(), List.of(), new TreeMap<>()), 0);

    private static final int SEED = 7;
    private static final int FILES = 40;
    private static final int CHARACTERS = 100_000;

    /** {@code generated}, or {@code corpus}: the public manifests, where they are present. */
    static Input named(String name) throws IOException {
        return name.equals("corpus") ? corpus() : generated();
    }

    private static Input generated() {
        List<SourceCandidate> candidates = new ArrayList<>();
        long bytes = 0;
        for (int file = 0; file < FILES; file++) {
            byte[] content = Manifests.text(SEED + file, CHARACTERS).getBytes(StandardCharsets.UTF_8);
            candidates.add(new SourceCandidate(
                    "generated-" + file + ".yaml", "", true, () -> new ByteArrayInputStream(content)));
            bytes += content.length;
        }
        return new Input(new SourceList(candidates, List.of(), new TreeMap<>()), bytes);
    }

    private static Input corpus() throws IOException {
        Path folder = Corpus.from(Path.of(""))
                .orElseThrow(() -> new IOException("there is no corpus here; use -p input=generated"));
        SourceList stored =
                SourceFinder.find(List.of("."), folder, InputStream.nullInputStream(), SourceOptions.DEFAULT);
        List<SourceCandidate> candidates = new ArrayList<>();
        long bytes = 0;
        for (SourceCandidate candidate : stored.candidates()) {
            byte[] content = read(candidate);
            candidates.add(new SourceCandidate(
                    candidate.path(),
                    candidate.argument(),
                    candidate.named(),
                    () -> new ByteArrayInputStream(content)));
            bytes += content.length;
        }
        return new Input(new SourceList(candidates, stored.problems(), stored.skipped()), bytes);
    }

    private static byte[] read(SourceCandidate candidate) throws IOException {
        try (InputStream in = candidate.content().open()) {
            return in.readAllBytes();
        }
    }
}
