package io.portreeve.source;

import java.util.List;

/** How a text came to be that nobody wrote, such as a rendered template: from which characters of which files. */
public interface Provenance {
    /**
     * Where a stretch of the made text is written, as closely as is known for certain: the very characters, their line, or else
     * the whole file.
     */
    SourceRange written(SourceRange made);

    /** What else decides what stands at a written place, such as the value that a template prints there. */
    List<SourceRange> decidedBy(SourceRange written);

    /** Why an edit of the made text would be lost, and that it is to be made in a place that decides: a clause. */
    String insteadOfEditing(SourceRange place);
}
