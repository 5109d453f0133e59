package io.portreeve.document;

import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import java.util.List;
import java.util.Optional;
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
        if (file.text().length() > limits.fileBytes()) {
            return List.of(tooLarge(file));
        }
        boolean suspected = TemplateSigns.suspected(file.text());
        if (suspected) {
            // A look ahead costs a second pass over few files, where keeping all documents would cost the heap.
            Optional<Problem> template = pass(file, true, document -> {}).template();
            if (template.isPresent()) {
                return List.of(template.get());
            }
        }
        return List.copyOf(pass(file, suspected, sink).problems());
    }

    private FileReading pass(SourceFile file, boolean mayBeTemplate, Consumer<Document> sink) {
        FileReading reading = new FileReading(file, limits, mayBeTemplate, sink);
        reading.run();
        return reading;
    }

    private Problem tooLarge(SourceFile file) {
        return Problem.in(
                file.path(),
                "file-too-large",
                "The file is larger than " + limits.fileBytes()
                        + " bytes and was not judged. Raise the limit or split the file.");
    }
}
