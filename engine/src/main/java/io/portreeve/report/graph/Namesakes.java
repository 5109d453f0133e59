package io.portreeve.report.graph;

import io.portreeve.report.CommonFolder;
import io.portreeve.report.Lane;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells boxes of one name apart, by the files of their objects. */
final class Namesakes {
    private final Map<String, Integer> bearers = new HashMap<>();
    private final CommonFolder folder;

    private Namesakes(List<Stop> stops) {
        stops.forEach(stop -> bearers.merge(name(stop), 1, Integer::sum));
        folder = CommonFolder.of(stops.stream()
                .map(Stop::file)
                .filter(file -> !file.isEmpty())
                .distinct()
                .toList());
    }

    static Namesakes of(List<NodeDraft> drafts) {
        return new Namesakes(drafts.stream().map(NodeDraft::stop).toList());
    }

    private static String name(Stop stop) {
        return stop.lane() + " " + stop.title();
    }

    /** The file of a step, where others are called the same; what comes before a Service is told by where it leads. */
    String file(Stop stop) {
        boolean telling = stop.lane().compareTo(Lane.FRONT) >= 0 && bearers.getOrDefault(name(stop), 0) > 1;
        return telling ? folder.within(stop.file()) : "";
    }
}
