package io.portreeve.sources.helm;

import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds in the marked output of a template the document that Helm printed, and takes over where its stretches come from. */
final class Alignment {
    /** Of a template that prints a multitude of documents, no more is known than that it does. */
    private static final long MOST_STEPS = 100_000_000;

    private final MarkedText marked;
    private final List<Section> sections;

    Alignment(MarkedText marked) {
        List<Section> all = Section.of(marked.text());
        this.marked = marked;
        this.sections = (long) all.size() * marked.segments().size() > MOST_STEPS ? List.of() : all;
    }

    /** Where the stretches of a document come from; none where it is not found. */
    List<Segment> segments(String document) {
        String wanted = document.strip();
        int indent = document.indexOf(wanted);
        Optional<Section> same = sections.stream()
                .filter(section -> section.text(marked.text()).equals(wanted))
                .findFirst();
        if (same.isPresent()) {
            return moved(
                    same.get().start(), same.get().end(), indent - same.get().start());
        }
        // Random values and checksums differ from one rendering to the other, in lines that stay where they are.
        return sections.stream()
                .filter(section -> alike(section.text(marked.text()), wanted))
                .findFirst()
                .map(section -> byLines(section, wanted, indent))
                .orElse(List.of());
    }

    private List<Segment> moved(int from, int to, int distance) {
        List<Segment> moved = new ArrayList<>();
        for (Segment segment : marked.segments()) {
            if (segment.touches(from, to)) {
                moved.add(segment.moved(from, to, distance));
            }
        }
        return moved;
    }

    /** As many lines, of which at least two thirds are the same ones. */
    private static boolean alike(String one, String other) {
        String[] lines = one.split("\n", -1);
        String[] others = other.split("\n", -1);
        if (lines.length != others.length) {
            return false;
        }
        int same = 0;
        for (int i = 0; i < lines.length; i++) {
            same += lines[i].equals(others[i]) ? 1 : 0;
        }
        return same * 3 >= lines.length * 2;
    }

    private List<Segment> byLines(Section section, String wanted, int indent) {
        List<Segment> found = new ArrayList<>();
        int at = section.start();
        int to = indent;
        for (String line : wanted.split("\n", -1)) {
            int end = marked.text().indexOf('\n', at);
            int lineEnd = end < 0 ? section.end() : Math.min(end, section.end());
            if (marked.text().substring(at, lineEnd).equals(line)) {
                found.addAll(moved(at, lineEnd, to - at));
            } else {
                wholeLine(at, lineEnd, to, to + line.length()).ifPresent(found::add);
            }
            at = lineEnd + 1;
            to += line.length() + 1;
        }
        return found;
    }

    /** A line that differs is known to come from the line of the template that printed it, and nothing more. */
    private Optional<Segment> wholeLine(int from, int to, int start, int end) {
        return marked.segments().stream()
                .filter(segment -> segment.touches(from, to))
                .findFirst()
                .map(segment -> new Segment(start, end, lineOf(segment.written()), false));
    }

    private static SourceRange lineOf(SourceRange range) {
        String text = range.file().text();
        int start = text.lastIndexOf('\n', Math.max(0, range.start() - 1)) + 1;
        int end = text.indexOf('\n', range.start());
        return new SourceRange(range.file(), Math.min(start, range.start()), end < 0 ? text.length() : end);
    }
}
