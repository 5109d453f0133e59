package io.portreeve.sources.helm;

import io.portreeve.source.Provenance;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.List;
import java.util.Optional;

/** The way from a rendered document back to its templates, and on to the values that they print. */
final class TemplateProvenance implements Provenance {
    private static final int MOST_VALUES = 3;

    private final SourceFile template;
    private final String text;
    private final SegmentIndex segments;
    private final ChartValues values;

    /**
     * The way back of one document.
     *
     * @param template where it comes from, where nothing more is known
     * @param text the document
     * @param segments the stretches whose origin is known
     */
    TemplateProvenance(SourceFile template, String text, SegmentIndex segments, ChartValues values) {
        this.template = template;
        this.text = text;
        this.segments = segments;
        this.values = values;
    }

    @Override
    public SourceRange written(SourceRange made) {
        Optional<Segment> first = segments.at(made.start());
        if (first.isEmpty()) {
            return line(made);
        }
        Segment from = first.get();
        SourceRange start = from.part(made.start(), Math.max(made.start(), Math.min(made.end(), from.end())));
        return segments.at(Math.max(made.start(), made.end() - 1))
                .map(last -> last.part(Math.max(made.start(), last.start()), Math.max(made.start(), made.end())))
                .filter(end -> end.file().equals(start.file()) && start.start() <= end.end())
                .map(end -> new SourceRange(start.file(), start.start(), Math.max(start.end(), end.end())))
                .orElse(start);
    }

    /** What is not marked itself, such as a blank, stands on the line of what is. */
    private SourceRange line(SourceRange made) {
        int start = text.lastIndexOf('\n', Math.max(0, made.start() - 1)) + 1;
        int end = text.indexOf('\n', made.start());
        return segments.firstIn(Math.min(start, made.start()), end < 0 ? text.length() : end)
                .map(Segment::written)
                .orElseGet(template::whole);
    }

    @Override
    public List<SourceRange> decidedBy(SourceRange written) {
        return values.printedAt(written).stream().limit(MOST_VALUES).toList();
    }

    @Override
    public String insteadOfEditing(SourceRange place) {
        String file = place.file().path();
        boolean whole = place.equals(place.file().whole());
        return "Helm renders this place, so change " + file
                + (whole ? "" : ", line " + place.startPosition().line());
    }
}
