package io.portreeve.sources.helm;

import io.portreeve.document.Cursor;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of the charts that a chart depends on and that are nowhere, but for those that its values switch off. */
final class MissingCharts {
    private MissingCharts() {}

    static Optional<String> of(Chart chart, HelmOptions options) {
        List<Cursor> values = new ArrayList<>();
        options.values().forEach(file -> ChartValues.root(file).ifPresent(root -> values.add(0, root)));
        Optional<SourceFile> own = chart.files().find("values.yaml").flatMap(ChartFile::text);
        own.flatMap(ChartValues::root).ifPresent(values::add);
        String names = chart.missing().stream()
                .filter(missing -> missing.condition()
                        .filter(condition -> isOff(condition, values, options.sets()))
                        .isEmpty())
                .map(missing ->
                        missing.name() + (missing.repository().isEmpty() ? "" : " (" + missing.repository() + ")"))
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("The chart depends on " + names + ", which is neither in charts/ nor beside it, and was"
                        + " rendered without. helm dependency build fetches it.");
    }

    /** Whether the first value of a condition's paths that is written anywhere switches it off. */
    private static boolean isOff(String condition, List<Cursor> values, List<String> sets) {
        for (String path : condition.split(",", -1)) {
            for (String set : sets) {
                if (set.startsWith(path.strip() + "=")) {
                    return set.endsWith("=false");
                }
            }
            for (Cursor root : values) {
                Cursor here = root;
                for (String step : path.strip().split("\\.", -1)) {
                    here = here.get(step);
                }
                if (here.bool().isPresent()) {
                    return !here.bool().get();
                }
            }
        }
        return false;
    }
}
