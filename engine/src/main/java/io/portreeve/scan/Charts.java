package io.portreeve.scan;

import io.portreeve.source.SourceCandidate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The folders of Helm charts, and what in them is no manifest before Helm has rendered it. */
final class Charts {
    private static final String TEMPLATES = "Helm chart templates (render the chart to judge them)";
    private static final String VALUES = "Helm chart values and metadata";
    private static final Set<String> METADATA = Set.of("Chart.yaml", "requirements.yaml", "values.schema.json");

    private final Set<String> folders = new HashSet<>();

    Charts(List<SourceCandidate> candidates) {
        candidates.stream()
                .filter(candidate -> candidate.name().equals("Chart.yaml"))
                .map(SourceCandidate::folder)
                .forEach(folders::add);
    }

    Set<String> folders() {
        return folders;
    }

    /** Why a file is no manifest, if it is not. */
    Optional<String> reason(SourceCandidate candidate) {
        return Folders.nearest(folders, candidate.folder(), candidate.argument())
                .flatMap(chart -> reason(Folders.within(chart, candidate.located())));
    }

    private static Optional<String> reason(String inChart) {
        if (inChart.startsWith("templates/")) {
            return Optional.of(TEMPLATES);
        }
        boolean atTop = inChart.indexOf('/') < 0;
        // Chart testing keeps further values in ci/.
        boolean values = (atTop || inChart.startsWith("ci/"))
                && inChart.toLowerCase(Locale.ROOT).contains("values");
        return values || METADATA.contains(inChart) ? Optional.of(VALUES) : Optional.empty();
    }
}
