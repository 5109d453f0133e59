package io.portreeve.report;

import io.portreeve.change.Endpoint;
import io.portreeve.change.ExposureChange;
import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Suppressed;
import io.portreeve.scan.ScanResult;
import io.portreeve.scan.Statistics;
import io.portreeve.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What differs between the exposure of two versions, as a report tells it.
 *
 * @param entries what matters most first
 * @param before the map of the older version; of large ones only the ways to what has changed
 * @param after likewise in the newer
 * @param result the findings about what was opened
 * @param premises what every verdict takes for granted, in either version
 * @param problems what could not be read or decided in either version
 */
public record DiffReport(
        List<DiffEntry> entries,
        MapReport before,
        MapReport after,
        ScanResult result,
        Set<String> premises,
        List<Problem> problems) {
    /** Paths that a drawing shows beside another one without becoming too small to read. */
    private static final int MOST_DRAWN = 80;

    public DiffReport {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** One of the two versions. */
    public record Version(ExposureMap map, Statistics statistics, List<Problem> problems) {}

    /**
     * A report about changes.
     *
     * @param result of a scan of the newer version by the rule about changes
     * @param dangers tells what is known to listen at the end of a path
     */
    public static DiffReport of(
            List<ExposureChange> changes,
            Version old,
            Version now,
            ScanResult result,
            Function<ExposurePath, Optional<Danger>> dangers) {
        List<Finding> accepted =
                result.suppressed().stream().map(Suppressed::finding).toList();
        List<DiffEntry> entries = changes.stream()
                .map(change -> DiffEntry.of(change, result.findings(), accepted))
                .sorted(DiffEntry.WORST_FIRST)
                .toList();
        boolean large = Math.max(old.map().paths().size(), now.map().paths().size()) > MOST_DRAWN;
        Set<String> changed =
                changes.stream().map(change -> change.endpoint().object()).collect(Collectors.toSet());
        Predicate<ExposurePath> drawn =
                path -> !large || changed.contains(Endpoint.of(path).object());
        Set<String> premises = new LinkedHashSet<>(StandingPremises.of(now.map()));
        premises.addAll(StandingPremises.of(old.map()));
        List<Problem> problems = new ArrayList<>(new LinkedHashSet<>(old.problems()));
        problems.addAll(now.problems());
        return new DiffReport(entries, map(old, drawn, dangers), map(now, drawn, dangers), result, premises, problems);
    }

    private static MapReport map(
            Version version, Predicate<ExposurePath> drawn, Function<ExposurePath, Optional<Danger>> dangers) {
        List<ExposurePath> paths = version.map().paths().stream().filter(drawn).toList();
        ExposureMap map = new ExposureMap(paths, version.map().said());
        return MapReport.of(map, dangers, true, version.statistics(), version.problems());
    }

    /** The entries of one sort. */
    public List<DiffEntry> of(ExposureChange.Kind kind) {
        return entries.stream().filter(entry -> entry.change().kind() == kind).toList();
    }

    /** How many of each sort there are: {@code 1 widened, 2 added}. */
    public String counted() {
        List<String> counts = new ArrayList<>();
        for (ExposureChange.Kind kind : ExposureChange.Kind.values()) {
            int count = of(kind).size();
            if (count > 0) {
                counts.add(count + " " + kind);
            }
        }
        return counts.isEmpty() ? "No port is more or less exposed" : String.join(", ", counts);
    }
}
