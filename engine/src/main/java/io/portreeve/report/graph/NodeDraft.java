package io.portreeve.report.graph;

import io.portreeve.report.Danger;
import io.portreeve.report.Exposure;
import io.portreeve.report.Lane;
import io.portreeve.source.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A box while paths are laid through it. */
final class NodeDraft {
    /** Lane by lane; in each the widest first, the most dangerous first, then as paths came. */
    static final Comparator<NodeDraft> ORDER = Order.by(NodeDraft::lane)
            .then(draft -> draft.traffic().width())
            .then(draft -> draft.danger.map(Danger::rank).orElse(Integer.MAX_VALUE));

    /** More are no help to somebody who points at a box. */
    private static final int MOST_REMARKS = 12;

    private final Stop stop;
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> conditions = new LinkedHashSet<>();
    private Optional<Traffic> traffic = Optional.empty();
    private Optional<Danger> danger = Optional.empty();
    private boolean fromOutside;

    NodeDraft(Stop stop) {
        this.stop = stop;
    }

    /** Lets a path through, or end here. */
    void add(Exposure exposure, boolean last) {
        Traffic more = Traffic.of(exposure);
        traffic = Optional.of(traffic.map(known -> known.or(more)).orElse(more));
        fromOutside |= exposure.isFromOutside();
        if (last) {
            danger = worse(danger, exposure.danger());
            exposure.conditions().stream().map(text -> "if " + text).forEach(conditions::add);
        }
    }

    static Optional<Danger> worse(Optional<Danger> one, Optional<Danger> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().severity().compareTo(other.get().severity()) >= 0 ? one : other;
    }

    void note(String text) {
        notes.add(text);
    }

    String key() {
        return stop.key();
    }

    Lane lane() {
        return stop.lane();
    }

    private Traffic traffic() {
        return traffic.orElseThrow();
    }

    Stop stop() {
        return stop;
    }

    /** Of several notes none is the right one to show. */
    Node node(Namesakes namesakes) {
        List<String> about = new ArrayList<>(stop.about());
        Stream.of(notes, conditions).flatMap(Set::stream).limit(MOST_REMARKS).forEach(about::add);
        String detail = Stream.of(notes.size() == 1 ? notes.iterator().next() : stop.detail(), namesakes.file(stop))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return new Node(stop.lane(), stop.title(), detail, about, stop.namespace(), traffic(), fromOutside, danger);
    }
}
