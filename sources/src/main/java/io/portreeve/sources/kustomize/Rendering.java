package io.portreeve.sources.kustomize;

import io.portreeve.document.Document;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.source.Problem;
import io.portreeve.source.Rendered;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what kustomizations stand for as files: those objects together that one file writes. */
final class Rendering {
    private static final long LONGEST = 64L << 20;
    private static final long LONGEST_OF_ALL = 512L << 20;

    private final Limits limits;
    private long written;

    Rendering(Limits limits) {
        this.limits = limits;
    }

    /** The files of one kustomization, under the paths that the objects are written in. */
    List<SourceCandidate> files(Root root, List<MadeMapping> objects) {
        Map<String, List<MadeMapping>> byFile = new LinkedHashMap<>();
        for (MadeMapping object : objects) {
            byFile.computeIfAbsent(object.origin().range().file().path(), path -> new ArrayList<>())
                    .add(WithoutSecrets.of(object));
        }
        List<SourceCandidate> files = new ArrayList<>();
        byFile.forEach((path, together) -> files.add(file(root, path, together)));
        return files;
    }

    private SourceCandidate file(Root root, String path, List<MadeMapping> objects) {
        ManifestWriter writer = new ManifestWriter(LONGEST);
        objects.forEach(writer::add);
        String text = writer.text();
        written += text.length();
        if (written > LONGEST_OF_ALL) {
            throw new BuildLimit("all kustomizations together would be longer than " + LONGEST_OF_ALL + " characters");
        }
        SourceFile file = BuiltText.file(path, text, pieces(path, text, objects));
        SourceCandidate at = root.candidate();
        String unit = at.folder();
        return new SourceCandidate(path, at.prefix(), at.argument(), false, new Rendered(file, unit));
    }

    private Pieces pieces(String path, String text, List<MadeMapping> objects) {
        Limits enough = new Limits(limits.depth(), limits.aliasedNodes(), Long.MAX_VALUE);
        List<Document> documents = new ArrayList<>();
        List<Problem> problems = new DocumentReader(enough).read(SourceFile.of(path, text), documents::add);
        if (!problems.isEmpty() || documents.size() != objects.size()) {
            throw new BuildLimit("what it holds in " + path + " cannot be written down");
        }
        Pieces pieces = new Pieces();
        for (int i = 0; i < documents.size(); i++) {
            pieces.add(documents.get(i), objects.get(i));
        }
        return pieces.sorted();
    }
}
