package io.portreeve.report.graph;

import io.portreeve.report.Danger;
import io.portreeve.report.Lane;
import io.portreeve.source.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Puts boxes together until somebody can look at them: first what is only reached from inside, then all, by namespace. */
final class Merging {
    private static final String OTHERS = "other namespaces";

    private static final Comparator<Node> WIDEST_FIRST = Order.by(
                    (Node node) -> node.traffic().width())
            .then(node -> node.danger().map(Danger::rank).orElse(Integer.MAX_VALUE));

    private final int most;

    /** @param most the number of boxes that can be read */
    Merging(int most) {
        this.most = most;
    }

    MapGraph untilReadable(MapGraph graph) {
        if (isReadable(graph)) {
            return graph;
        }
        Set<String> shown = widest(graph);
        MapGraph inside = merged(graph, shown, node -> !node.fromOutside() && node.lane() != Lane.FROM);
        return isReadable(inside) ? inside : merged(graph, shown, node -> true);
    }

    private boolean isReadable(MapGraph graph) {
        return graph.nodes().size() <= most;
    }

    /** So many that they fit in every lane: those with the widest and most dangerous boxes. */
    private Set<String> widest(MapGraph graph) {
        Set<String> namespaces = new HashSet<>();
        graph.nodes().stream()
                .filter(node -> node.lane() != Lane.FROM)
                .sorted(WIDEST_FIRST)
                .map(Node::namespace)
                .distinct()
                .limit(most / (Lane.values().length + 1))
                .forEach(namespaces::add);
        return namespaces;
    }

    private static MapGraph merged(MapGraph graph, Set<String> shown, Predicate<Node> together) {
        Map<String, List<Node>> groups = new LinkedHashMap<>();
        Map<String, Integer> indexes = new HashMap<>();
        int[] group = new int[graph.nodes().size()];
        for (int i = 0; i < group.length; i++) {
            Node node = graph.nodes().get(i);
            String key = together.test(node) ? node.lane() + " " + place(node, shown) : "alone " + i;
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(node);
            group[i] = indexes.computeIfAbsent(key, any -> groups.size() - 1);
        }
        List<Node> nodes = new ArrayList<>();
        groups.forEach((key, members) -> nodes.add(members.size() == 1 ? members.get(0) : one(members, shown)));
        return new MapGraph(nodes, arrows(graph, group), graph.nodes().size());
    }

    /** In the outermost lane there are no namespaces, but kinds of sources. */
    private static String place(Node node, Set<String> shown) {
        if (node.lane() == Lane.FROM) {
            return node.title();
        }
        return shown.contains(node.namespace()) ? node.namespace() : OTHERS;
    }

    private static Node one(List<Node> members, Set<String> shown) {
        Traffic traffic = members.get(0).traffic();
        Optional<Danger> danger = Optional.empty();
        boolean fromOutside = false;
        for (Node member : members) {
            traffic = traffic.or(member.traffic());
            danger = NodeDraft.worse(danger, member.danger());
            fromOutside |= member.fromOutside();
        }
        Node first = members.get(0);
        String title = place(first, shown);
        String counted = members.size() + " " + first.lane().plural();
        return new Node(
                first.lane(),
                title.isEmpty() ? counted : title,
                title.isEmpty() ? "" : counted,
                List.of(title.isEmpty() ? counted : title + ": " + counted),
                first.namespace(),
                traffic,
                fromOutside,
                danger);
    }

    private static List<Edge> arrows(MapGraph graph, int[] group) {
        Map<List<Integer>, EdgeDraft> drafts = new LinkedHashMap<>();
        for (Edge edge : graph.edges()) {
            drafts.computeIfAbsent(List.of(group[edge.from()], group[edge.to()]), key -> new EdgeDraft())
                    .add(edge.traffic(), edge.reason());
        }
        List<Edge> edges = new ArrayList<>();
        drafts.forEach((ends, draft) -> edges.add(draft.edge(ends.get(0), ends.get(1))));
        edges.sort(EdgeDraft.ORDER);
        return edges;
    }
}
