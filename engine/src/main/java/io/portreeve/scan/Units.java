package io.portreeve.scan;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.source.Problem;
import io.portreeve.source.Rendered;
import io.portreeve.source.SourceCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which scan unit each file belongs to, and which files are no manifests because a kustomization or a chart owns them. */
final class Units {
    /** Several arguments are one snapshot, so what no kustomization or chart claims belongs together. */
    private static final String EVERYTHING_NAMED = "";

    private final UnitMode mode;
    private final Charts charts;
    private final Kustomizations kustomizations = new Kustomizations();
    private final List<Problem> problems = new ArrayList<>();

    Units(UnitMode mode, List<SourceCandidate> candidates, Limits limits) {
        this.mode = mode;
        this.charts = new Charts(candidates.stream().filter(Units::isInFolders).toList());
        DocumentReader reader = new DocumentReader(limits);
        for (SourceCandidate candidate : candidates) {
            if (isInFolders(candidate) && Kustomizations.isOne(candidate)) {
                kustomizations.add(candidate, reader, limits.fileBytes(), problems);
            }
        }
    }

    /** What could not be read of the kustomizations. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** An object of a living cluster is itself, whatever it is called, and so is one that a tool made. */
    private static boolean isInFolders(SourceCandidate candidate) {
        return !candidate.named()
                && candidate.rendered().isEmpty()
                && candidate.content().cluster().isEmpty();
    }

    /** Why a file is not read as a manifest, in words; empty when it is. */
    Optional<String> passedOver(SourceCandidate candidate) {
        if (!isInFolders(candidate)) {
            return Optional.empty();
        }
        if (Kustomizations.isOne(candidate)) {
            return Optional.of("kustomization files");
        }
        return charts.reason(candidate);
    }

    /** Whether a kustomization applies the file as a patch. */
    boolean isPatch(SourceCandidate candidate) {
        return isInFolders(candidate) && kustomizations.names(candidate);
    }

    /** The unit of a file: a living cluster, else a folder as it is shown, empty for the working directory. */
    String of(SourceCandidate candidate) {
        Optional<String> cluster = candidate.content().cluster();
        if (cluster.isPresent()) {
            return cluster.get();
        }
        String folder = switch (mode) {
            case ARGUMENT -> EVERYTHING_NAMED;
            case FOLDER -> rendered(candidate).orElse(candidate.folder());
            case AUTO -> rendered(candidate).orElseGet(() -> found(candidate));
        };
        return candidate.shown(folder);
    }

    private static Optional<String> rendered(SourceCandidate candidate) {
        return candidate.rendered().map(Rendered::unit);
    }

    private String found(SourceCandidate candidate) {
        return candidate.named() ? EVERYTHING_NAMED : nearest(candidate);
    }

    private String nearest(SourceCandidate candidate) {
        String folder = candidate.folder();
        return Folders.nearest(kustomizations.folders(), folder, candidate.argument())
                .or(() -> Folders.nearest(charts.folders(), folder, candidate.argument()))
                .orElse(EVERYTHING_NAMED);
    }
}
