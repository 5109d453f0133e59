package io.portreeve.sources.helm;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The innermost segment at each place of a text, found without looking at all. */
final class SegmentIndex {
    static final SegmentIndex EMPTY = new SegmentIndex(List.of());

    /** By where each stretch begins that belongs to one segment; where nothing is known, to none. */
    private final NavigableMap<Integer, Optional<Segment>> byStart = new TreeMap<>();

    /** An index of segments of which inner ones stand before those around them. */
    SegmentIndex(List<Segment> segments) {
        byStart.put(0, Optional.empty());
        for (int i = segments.size() - 1; i >= 0; i--) {
            put(segments.get(i));
        }
    }

    private void put(Segment segment) {
        if (segment.length() == 0) {
            return;
        }
        Optional<Segment> behind = at(segment.end());
        byStart.subMap(segment.start(), true, segment.end(), false).clear();
        byStart.putIfAbsent(segment.end(), behind);
        byStart.put(segment.start(), Optional.of(segment));
    }

    /** The innermost segment around an offset. */
    Optional<Segment> at(int offset) {
        return byStart.floorEntry(offset).getValue();
    }

    /** The first segment that has a part between two offsets. */
    Optional<Segment> firstIn(int from, int to) {
        return at(from).or(() -> byStart.subMap(from, false, Math.max(from, to), false).values().stream()
                .flatMap(Optional::stream)
                .findFirst());
    }
}
