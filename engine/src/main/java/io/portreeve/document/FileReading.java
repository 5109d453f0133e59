package io.portreeve.document;

import io.portreeve.source.Position;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One pass over a file: its documents go to the sink, its troubles are collected; a template ends the pass. */
final class FileReading {
    /** So that a damaged dump with a million broken lines does not fill the report. */
    private static final int PROBLEMS_TOLD = 1_000;

    private final SourceFile file;
    private final Limits limits;
    private final boolean mayBeTemplate;
    private final Consumer<Document> sink;
    private final TextPool pool = new TextPool();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Problem> template = Optional.empty();
    private int index;
    private int untold;

    FileReading(SourceFile file, Limits limits, boolean mayBeTemplate, Consumer<Document> sink) {
        this.file = file;
        this.limits = limits;
        this.mayBeTemplate = mayBeTemplate;
        this.sink = sink;
    }

    void run() {
        for (Chunk chunk : Chunks.of(file.text())) {
            if (template.isPresent()) {
                return;
            }
            if (chunk.looksLikeJson()) {
                json(chunk);
            } else {
                yaml(chunk);
            }
        }
    }

    /** The Problem that makes the whole file another tool's input, if it is one. */
    Optional<Problem> template() {
        return template;
    }

    List<Problem> problems() {
        List<Problem> told = new ArrayList<>(problems);
        if (untold > 0) {
            String message = "The file has " + untold + " further problems that are not listed.";
            told.add(Problem.in(file.path(), "too-many-problems", message));
        }
        return told;
    }

    private void yaml(Chunk chunk) {
        YamlReader reader = new YamlReader(file, chunk, limits, pool);
        take(chunk, reader.read(), reader);
    }

    /** What begins like JSON may still be YAML in flow style, with comments or without quotes. */
    private void json(Chunk chunk) {
        JsonReader reader = new JsonReader(file, chunk, limits, pool);
        Optional<Tree> next = reader.next();
        if (next.filter(Tree::isMisread).isPresent()) {
            YamlReader yaml = new YamlReader(file, chunk, limits, pool);
            Tree asYaml = yaml.read();
            if (!asYaml.failed() || !chunk.looksQuoted()) {
                take(chunk, asYaml, yaml);
                return;
            }
        }
        while (next.isPresent()) {
            take(chunk, next.get(), List.of());
            next = reader.next();
        }
    }

    private void take(Chunk chunk, Tree tree, YamlReader reader) {
        take(chunk, tree, tree.failed() ? List.of() : reader.comments());
    }

    private void take(Chunk chunk, Tree tree, List<Comment> comments) {
        tree.duplicates().forEach(duplicate -> report(() -> duplicate.in(file)));
        tree.flaw().ifPresent(flaw -> refuse(chunk, flaw));
        tree.root()
                .filter(FileReading::holdsSomething)
                .ifPresent(root -> sink.accept(new Document(file, index, root, comments, tree.repeated())));
        index++;
    }

    private void report(Supplier<Problem> problem) {
        if (problems.size() < PROBLEMS_TOLD) {
            problems.add(problem.get());
        } else {
            untold++;
        }
    }

    private static boolean holdsSomething(Node root) {
        return !(root instanceof ScalarNode scalar && scalar.isNull());
    }

    private void refuse(Chunk chunk, Flaw flaw) {
        OptionalInt sign = mayBeTemplate && !flaw.isLimit() ? sign(chunk, flaw) : OptionalInt.empty();
        if (sign.isPresent()) {
            template = Optional.of(template(sign.getAsInt()));
        } else {
            report(() -> flaw.isLimit() ? flaw.in(file) : unparsable(chunk, flaw));
        }
    }

    private static OptionalInt sign(Chunk chunk, Flaw flaw) {
        OptionalInt sign = TemplateSigns.in(chunk, flaw.start());
        return sign.isEmpty() && flaw.isTemplate() ? OptionalInt.of(flaw.start()) : sign;
    }

    private Problem template(int sign) {
        int end = Characters.lineEnd(file.text(), sign, file.text().length());
        return Problem.at(
                new SourceRange(file, sign, end),
                Flaw.TEMPLATE,
                "The file is a template or holds placeholders that another tool fills in, so none of it was judged."
                        + " Render it first (for a chart: helm template) and scan the result.");
    }

    private Problem unparsable(Chunk chunk, Flaw flaw) {
        Position at = file.position(flaw.start());
        boolean alone = index == 0 && chunk.end() == file.text().length();
        String message = (alone ? "The file" : "Document " + (index + 1) + " of the file")
                + " was not judged, because it cannot be read: " + flaw.message() + " (line " + at.line() + ", column "
                + at.column() + "). Correct it there" + (alone ? "." : "; it does not affect the other documents.");
        return Problem.at(new SourceRange(file, flaw.start(), flaw.end()), Flaw.UNPARSABLE, message);
    }
}
