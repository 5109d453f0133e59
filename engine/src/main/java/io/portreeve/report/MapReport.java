package io.portreeve.report;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.scan.Statistics;
import io.portreeve.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The exposure map of an input, as a report tells it.
 *
 * @param exposures every path: from outside first, the widest first
 * @param all whether paths that begin inside the cluster are listed where people read them, and not only counted
 * @param premises what every verdict takes for granted
 * @param statistics what was looked at and what was passed over
 * @param problems what could not be read or decided
 */
public record MapReport(
        List<Exposure> exposures, boolean all, Set<String> premises, Statistics statistics, List<Problem> problems) {
    public MapReport {
        exposures = List.copyOf(exposures);
        problems = List.copyOf(problems);
    }

    /**
     * A report about a map.
     *
     * @param dangers tells what is known to listen at the end of a path
     * @param all as above
     */
    public static MapReport of(
            ExposureMap map,
            Function<ExposurePath, Optional<Danger>> dangers,
            boolean all,
            Statistics statistics,
            List<Problem> problems) {
        List<Exposure> exposures = map.paths().stream()
                .map(path -> new Exposure(path, dangers.apply(path)))
                .sorted(Exposure.WIDEST_FIRST)
                .toList();
        return new MapReport(exposures, all, StandingPremises.of(map), statistics, problems);
    }

    public List<Exposure> fromOutside() {
        return exposures.stream().filter(Exposure::isFromOutside).toList();
    }
}
