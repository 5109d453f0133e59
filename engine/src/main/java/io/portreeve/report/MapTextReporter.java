package io.portreeve.report;

import io.portreeve.exposure.Scope;
import io.portreeve.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An exposure map for people: a table with a line for each path, the widest first, and what it rests on. */
public final class MapTextReporter implements MapReporter {
    private final TextOptions options;

    public MapTextReporter(TextOptions options) {
        this.options = options;
    }

    @Override
    public void write(MapReport report, Appendable out) throws IOException {
        boolean all = report.all() || options.isVerbose();
        List<Exposure> shown = all ? report.exposures() : report.fromOutside();
        MapTable table = new MapTable(options, shown);
        table.write(out);
        if (options.isQuiet()) {
            return;
        }
        ProblemText problem = new ProblemText(options);
        for (Problem each : report.problems()) {
            out.append(problem.of(each));
        }
        out.append(report.problems().isEmpty() ? "" : "\n");
        List<String> lines = new ArrayList<>();
        lines.add(counted(report) + (all ? "" : hidden(report)) + " in " + SummaryText.seen(report.statistics()));
        lines.addAll(table.remarks());
        lines.addAll(SummaryText.skipped(report.statistics()));
        lines.addAll(SummaryText.notUnderstood(report.problems()));
        lines.addAll(SummaryText.takenForGranted(report.premises()));
        out.append(String.join("\n", lines)).append("\n");
    }

    private String counted(MapReport report) {
        int outside = report.fromOutside().size();
        int inside = report.exposures().size() - outside;
        return SummaryText.count(outside, "path") + " from outside" + byScope(report) + " and " + inside
                + " inside the cluster";
    }

    private static String hidden(MapReport report) {
        return report.exposures().size() == report.fromOutside().size() ? "" : " (--all lists them)";
    }

    private String byScope(MapReport report) {
        Map<Scope, Integer> counts = new LinkedHashMap<>();
        report.fromOutside().forEach(exposure -> counts.merge(exposure.path().scope(), 1, Integer::sum));
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(scope -> options.paint().scope(scope.getKey(), scope.getValue() + " " + scope.getKey()))
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
