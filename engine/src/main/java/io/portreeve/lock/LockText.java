package io.portreeve.lock;

import io.portreeve.document.Scalars;
import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a lock file: its lines anew, and all that people wrote on and above them as it was. */
public final class LockText {
    private static final String HEAD = """
            # The doors from outside that are meant to be open. portreeve lock --check fails on any other;
            # portreeve lock --update writes the lines anew and keeps the comments.
            version: 1
            exposures:""";

    private static final String ITEM = "  - ";

    /** What would make a plain scalar something else, or the line something else than it seems. */
    private static final Pattern SPECIAL = Pattern.compile(": | #|:$|^[\\[\\]{}&*!|>'\"%@`?,-]|[^ -~]");

    private final Optional<LockFile> old;

    private LockText(Optional<LockFile> old) {
        this.old = old;
    }

    /** A new file. */
    public static String of(List<LockEntry> open) {
        return new LockText(Optional.empty()).text(open);
    }

    /** A file in the place of another, whose comments stay. */
    public static String of(List<LockEntry> open, LockFile old) {
        return new LockText(Optional.of(old)).text(open);
    }

    private String text(List<LockEntry> open) {
        StringBuilder text = new StringBuilder(old.map(LockText::head).orElse(HEAD));
        text.append(open.isEmpty() ? " []\n" : "\n");
        for (LockEntry entry : open.stream().sorted().toList()) {
            Optional<LockFile.Line> line = old.flatMap(file -> line(file, entry));
            line.ifPresent(known ->
                    above(known.range()).forEach(comment -> text.append(comment).append('\n')));
            text.append(ITEM).append(scalar(entry.toString()));
            line.map(known -> behind(known.range()))
                    .filter(comment -> !comment.isEmpty())
                    .ifPresent(comment -> text.append("  ").append(comment));
            text.append('\n');
        }
        return text.toString();
    }

    /** The line of the same entry, else of the same way in for others. */
    private static Optional<LockFile.Line> line(LockFile file, LockEntry entry) {
        return file.lines().stream()
                .filter(line -> line.entry().equals(entry))
                .findFirst()
                .or(() -> file.lines().stream()
                        .filter(line -> line.entry().isSameWay(entry))
                        .findFirst());
    }

    /** Everything as far as the list, which people may have written above. */
    private static String head(LockFile file) {
        String text = file.file().text();
        int key = text.startsWith("exposures:") ? 0 : text.indexOf("\nexposures:") + 1;
        return key == 0 && !text.startsWith("exposures:") ? HEAD : text.substring(0, key) + "exposures:";
    }

    private static String scalar(String text) {
        return SPECIAL.matcher(text).find() ? Scalars.escaped(text) : text;
    }

    /** The comment on the line itself. */
    private static String behind(SourceRange range) {
        String line = range.file().line(range.endPosition().line());
        int end = line.offsetByCodePoints(0, range.endPosition().column() - 1);
        String rest = line.substring(end).strip();
        return rest.startsWith("#") ? rest : "";
    }

    /** The lines of comments right above it. */
    private static List<String> above(SourceRange range) {
        List<String> comments = new ArrayList<>();
        for (int line = range.startPosition().line() - 1; line > 0; line--) {
            String text = range.file().line(line);
            if (!text.strip().startsWith("#")) {
                break;
            }
            comments.add(0, text.stripTrailing());
        }
        return comments;
    }
}
