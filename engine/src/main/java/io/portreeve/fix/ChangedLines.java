package io.portreeve.fix;

import io.portreeve.document.Splice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines that go, and lines that come in their place.
 *
 * @param line the first that goes, 0-based; where none goes, the one before which the others come
 */
record ChangedLines(int line, List<String> removed, List<String> added) {
    ChangedLines {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    int end() {
        return line + removed.size();
    }

    int growth() {
        return added.size() - removed.size();
    }

    /** What splices, sorted by place, do to lines; those that touch the same lines make one change. */
    static List<ChangedLines> of(TextLines lines, List<Splice> splices) {
        List<ChangedLines> changes = new ArrayList<>();
        List<Splice> together = new ArrayList<>();
        for (Splice splice : splices) {
            if (!together.isEmpty()
                    && lines.at(splice.start()) > lines.at(last(together).end())) {
                of(together, lines).ifPresent(changes::add);
                together.clear();
            }
            together.add(splice);
        }
        if (!together.isEmpty()) {
            of(together, lines).ifPresent(changes::add);
        }
        return changes;
    }

    private static Splice last(List<Splice> splices) {
        return splices.get(splices.size() - 1);
    }

    private static Optional<ChangedLines> of(List<Splice> splices, TextLines lines) {
        int first = lines.at(splices.get(0).start());
        int from = lines.start(first);
        int to = lines.end(lines.at(last(splices).end()));
        List<String> old = TextLines.of(lines.text().substring(from, to));
        List<String> fresh = TextLines.of(Splice.into(lines.text(), splices, from, to));
        int same = 0;
        while (same < Math.min(old.size(), fresh.size()) && old.get(same).equals(fresh.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), fresh.size()) - same
                && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        ChangedLines change = new ChangedLines(
                first + same, old.subList(same, old.size() - tail), fresh.subList(same, fresh.size() - tail));
        return change.removed().isEmpty() && change.added().isEmpty() ? Optional.empty() : Optional.of(change);
    }
}
