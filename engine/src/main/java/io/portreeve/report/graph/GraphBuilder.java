package io.portreeve.report.graph;

import io.portreeve.exposure.Disposition;
import io.portreeve.exposure.Hop;
import io.portreeve.report.Ending;
import io.portreeve.report.Exposure;
import io.portreeve.report.Lane;
import io.portreeve.report.ShortNames;
import io.portreeve.report.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lays paths over each other, so that steps which several of them take are one box. */
final class GraphBuilder {
    private final ShortNames names;
    private final Set<String> throughServices = new HashSet<>();
    private final Map<String, NodeDraft> nodes = new LinkedHashMap<>();
    private final Map<List<String>, EdgeDraft> edges = new LinkedHashMap<>();

    GraphBuilder(List<Exposure> all) {
        this.names = ShortNames.of(all);
        all.stream()
                .filter(exposure -> exposure.path().service().isPresent())
                .forEach(exposure -> throughServices.add(ends(exposure)));
    }

    /** Adds a path, unless it leads from pod to pod where a Service leads as well. */
    void add(Exposure exposure) {
        boolean direct = !exposure.isFromOutside() && exposure.path().service().isEmpty();
        if (direct && throughServices.contains(ends(exposure))) {
            return;
        }
        List<Stop> stops = stops(exposure);
        String reason = reason(exposure);
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            boolean last = i == stops.size() - 1;
            draft(stop).add(exposure, last);
            if (i > 0) {
                edges.computeIfAbsent(List.of(stops.get(i - 1).key(), stop.key()), key -> new EdgeDraft())
                        .add(exposure, last ? reason : "");
            }
        }
        exposure.path().hop(Hop.Kind.TARGET_PORT).ifPresent(hop -> note(stops, Wording.unwrapped(hop.text())));
    }

    private NodeDraft draft(Stop stop) {
        return nodes.computeIfAbsent(stop.key(), key -> new NodeDraft(stop));
    }

    private void note(List<Stop> stops, String text) {
        for (Stop stop : stops) {
            if (stop.lane() == Lane.SERVICE) {
                draft(stop).note(text);
            }
        }
    }

    /** From whom to where a path leads, and whether it gets there. */
    private static String ends(Exposure exposure) {
        List<Hop> hops = exposure.path().hops();
        Stop end = Stop.pods(hops.get(hops.size() - 1), new ShortNames(Optional.empty()));
        return exposure.source() + " " + end.key() + " " + exposure.ending();
    }

    private List<Stop> stops(Exposure exposure) {
        List<Hop> hops = exposure.path().hops();
        List<Stop> stops = new ArrayList<>();
        stops.add(Stop.source(hops.get(0), String.join(", ", exposure.path().sources())));
        for (Hop hop : hops.subList(1, hops.size() - 1)) {
            Lane lane = Lane.of(hop.kind());
            if (hop.kind() != Hop.Kind.TARGET_PORT && lane != Lane.POLICY) {
                add(stops, Stop.step(hop, names));
            }
        }
        Stop end = end(exposure, hops.get(hops.size() - 1), stops.get(stops.size() - 1));
        gate(exposure, end).ifPresent(stops::add);
        stops.add(end);
        return stops;
    }

    private static void add(List<Stop> stops, Stop next) {
        int last = stops.size() - 1;
        if (stops.get(last).lane() == next.lane()) {
            stops.set(last, stops.get(last).with(next));
        } else {
            stops.add(next);
        }
    }

    private Stop end(Exposure exposure, Hop last, Stop before) {
        return last.kind() == Hop.Kind.WORKLOAD
                ? Stop.pods(last, names)
                : Stop.deadEnd(last, Wording.of(exposure.path().disposition()), before);
    }

    private Optional<Stop> gate(Exposure exposure, Stop end) {
        boolean unexplained =
                exposure.ending() == Ending.BLOCKED && exposure.path().target().isPresent();
        return exposure.path()
                .hop(Hop.Kind.POLICY)
                .map(hop -> Stop.gate(hop, names, end))
                .or(() -> unexplained
                        ? Optional.of(Stop.barrier(Wording.of(exposure.path().disposition()), end))
                        : Optional.empty());
    }

    private static String reason(Exposure exposure) {
        if (exposure.ending() == Ending.OPEN) {
            return "";
        }
        Disposition disposition = exposure.path().disposition();
        return disposition == Disposition.REACHES_CONTAINER ? "perhaps" : Wording.of(disposition);
    }

    MapGraph graph() {
        List<NodeDraft> sorted = nodes.values().stream().sorted(NodeDraft.ORDER).toList();
        Map<String, Integer> index = new HashMap<>();
        for (NodeDraft node : sorted) {
            index.put(node.key(), index.size());
        }
        List<Edge> arrows = new ArrayList<>();
        edges.forEach((ends, edge) ->
                arrows.add(edge.edge(index.getOrDefault(ends.get(0), 0), index.getOrDefault(ends.get(1), 0))));
        arrows.sort(EdgeDraft.ORDER);
        Namesakes namesakes = Namesakes.of(sorted);
        return new MapGraph(sorted.stream().map(draft -> draft.node(namesakes)).toList(), arrows, 0);
    }
}
