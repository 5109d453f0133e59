package io.portreeve.scan;

import io.portreeve.document.Cursor;
import io.portreeve.document.DocumentReader;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What kustomizations say about files: their folders are units, and the patches they name are only parts of objects. */
final class Kustomizations {
    private static final Set<String> NAMES = Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");
    private static final List<String> PATCH_LISTS = List.of("patches", "patchesJson6902", "patchesStrategicMerge");

    private final Set<String> folders = new HashSet<>();
    private final Set<String> patches = new HashSet<>();

    static boolean isOne(SourceCandidate candidate) {
        return NAMES.contains(candidate.name());
    }

    /** Takes in one kustomization. */
    void add(SourceCandidate candidate, DocumentReader reader, long fileBytes, List<Problem> problems) {
        folders.add(candidate.folder());
        candidate.read(fileBytes, problems::add).ifPresent(file -> problems.addAll(read(file, candidate, reader)));
    }

    private List<Problem> read(SourceFile file, SourceCandidate candidate, DocumentReader reader) {
        return reader.read(file, document -> {
            for (String list : PATCH_LISTS) {
                document.cursor().get(list).items().forEach(item -> addPatch(candidate.folder(), item));
            }
        });
    }

    /** A patch is {@code path: FILE}, or just the file; text that is itself the patch names no file that exists. */
    private void addPatch(String folder, Cursor item) {
        Cursor path = item.isMapping() ? item.get("path") : item;
        path.text().ifPresent(relative -> patches.add(Folders.resolve(folder, relative)));
    }

    Set<String> folders() {
        return folders;
    }

    boolean names(SourceCandidate candidate) {
        return patches.contains(candidate.located());
    }
}
