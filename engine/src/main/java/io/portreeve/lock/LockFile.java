package io.portreeve.lock;

import io.portreeve.document.Cursor;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A {@code portreeve.lock}: the doors that are meant to be open, each with what people wrote beside it. */
public final class LockFile {
    /** What it is called where nobody says otherwise. */
    public static final String NAME = "portreeve.lock";

    private static final String VERSION = "1";

    private final SourceFile file;
    private final List<Line> lines;
    private final List<Problem> problems;

    private LockFile(SourceFile file, List<Line> lines, List<Problem> problems) {
        this.file = file;
        this.lines = List.copyOf(lines);
        this.problems = List.copyOf(problems);
    }

    /**
     * A line of the file.
     *
     * @param range where it is written
     */
    public record Line(LockEntry entry, SourceRange range) {}

    /** Reads a file; what is no line of a lock file becomes a Problem, and the other lines hold all the same. */
    public static LockFile read(SourceFile file) {
        List<Line> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        problems.addAll(
                new DocumentReader(Limits.DEFAULT).read(file, document -> read(document.cursor(), lines, problems)));
        return new LockFile(file, lines, problems);
    }

    private static void read(Cursor root, List<Line> lines, List<Problem> problems) {
        Cursor version = root.get("version");
        if (version.text().filter(VERSION::equals).isEmpty()) {
            problems.add(Problem.at(
                    version.range(),
                    "lock-malformed",
                    "This is no lock file of version 1. Delete it, and portreeve lock makes one."));
            return;
        }
        for (Cursor item : root.get("exposures").items()) {
            Optional<LockEntry> entry = item.text().flatMap(LockEntry::parse);
            entry.ifPresentOrElse(
                    known -> lines.add(new Line(known, item.range())),
                    () -> problems.add(
                            Problem.at(
                                    item.range(),
                                    "lock-malformed",
                                    "This line holds nothing: it is not of the form that portreeve lock writes. Correct it, or take it out.")));
        }
    }

    /** What could not be read. */
    public List<Problem> problems() {
        return problems;
    }

    /** The lines that were read, in their order. */
    public List<Line> lines() {
        return lines;
    }

    /** Whether a door is meant to be open for all whom it lets in. */
    public boolean holds(LockEntry entry) {
        return lines.stream().anyMatch(line -> line.entry().allows(entry));
    }

    /** The lines that no open door needs, or none needs for so many. */
    public List<Problem> unneeded(Collection<LockEntry> open) {
        return lines.stream()
                .filter(line -> !open.contains(line.entry()) && open.stream().noneMatch(line.entry()::isAsGoodAs))
                .map(line -> Problem.at(
                        line.range(), "lock-unneeded", unneeded(line.entry(), open) + " portreeve lock --update does."))
                .toList();
    }

    private static String unneeded(LockEntry entry, Collection<LockEntry> open) {
        return open.stream()
                .filter(entry::allows)
                .findFirst()
                .map(narrower -> "Fewer come this way than the line allows: write "
                        + narrower.door().comers() + ".")
                .orElse("Nobody comes this way any more: take the line out.");
    }

    SourceFile file() {
        return file;
    }
}
