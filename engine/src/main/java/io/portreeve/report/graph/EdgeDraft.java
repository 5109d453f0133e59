package io.portreeve.report.graph;

import io.portreeve.report.Exposure;
import io.portreeve.source.Order;
import java.util.Comparator;
import java.util.Optional;

/** An arrow while paths are laid along it. */
final class EdgeDraft {
    static final Comparator<Edge> ORDER = Order.by(Edge::from).then(Edge::to);

    private Optional<Traffic> traffic = Optional.empty();
    private String reason = "";

    /** Of several paths the widest says how the arrow looks. */
    void add(Exposure exposure, String why) {
        add(Traffic.of(exposure), why);
    }

    void add(Traffic more, String why) {
        Traffic wider = traffic.map(known -> known.or(more)).orElse(more);
        boolean changed = !traffic.equals(Optional.of(wider));
        traffic = Optional.of(wider);
        reason = changed ? why : reason;
    }

    Edge edge(int from, int to) {
        return new Edge(from, to, traffic.orElseThrow(), reason);
    }
}
