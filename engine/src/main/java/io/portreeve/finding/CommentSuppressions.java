package io.portreeve.finding;

import io.portreeve.document.Comment;
import io.portreeve.document.Document;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the risks that a document's comments accept: {@code # portreeve:ignore PR2001 reason="..."}. */
public final class CommentSuppressions {
    /** More is nobody's intention; each is held against the whole document. */
    private static final int MOST = 1_000;

    private static final String NAME = "portreeve";
    private static final String IGNORE = "portreeve:ignore";

    /** Any word behind the colon, so that a slip is told instead of passed over. */
    private static final Pattern INSTRUCTION =
            Pattern.compile("#\\s*(?<instruction>portreeve\\s*:\\s*[\\w-]+)", Pattern.CASE_INSENSITIVE);

    private final Document document;
    private final SuppressionParser parser;

    private CommentSuppressions(Document document, RuleNames rules) {
        this.document = document;
        this.parser = new SuppressionParser(rules);
    }

    /** What the comments of a document say. */
    public static Suppressions of(Document document, RuleNames rules) {
        List<Comment> ours = document.comments().stream()
                .filter(comment -> namesUs(document.file().text(), comment))
                .toList();
        return ours.isEmpty() ? Suppressions.NONE : new CommentSuppressions(document, rules).read(ours);
    }

    /** Most comments do not, and are not worth a pattern. */
    private static boolean namesUs(String text, Comment comment) {
        for (int at = comment.start(); at <= comment.end() - NAME.length(); at++) {
            if (text.regionMatches(true, at, NAME, 0, NAME.length())) {
                return true;
            }
        }
        return false;
    }

    private Suppressions read(List<Comment> comments) {
        List<Suppressions> found = new ArrayList<>();
        for (Comment comment : comments) {
            if (found.size() == MOST) {
                found.add(new Suppressions(List.of(), List.of(tooMany(comment))));
                break;
            }
            Matcher instruction = INSTRUCTION.matcher(document.file().text()).region(comment.start(), comment.end());
            if (instruction.find()) {
                found.add(read(comment, instruction));
            }
        }
        return Suppressions.joined(found);
    }

    private Problem tooMany(Comment comment) {
        return SuppressionEntry.malformed(
                new SourceRange(document.file(), comment.start(), comment.end()),
                "more than " + MOST
                        + " comments of this document accept risks, and neither this one nor those behind it are"
                        + " read. Accept so many under 'ignore' in portreeve.yaml, or with a baseline.");
    }

    private Suppressions read(Comment comment, Matcher instruction) {
        SourceFile file = document.file();
        int end = instruction.end("instruction");
        SourceRange said = new SourceRange(file, instruction.start("instruction"), end);
        if (!said.text().equals(IGNORE)) {
            return new Suppressions(List.of(), List.of(unknown(said)));
        }
        String entries = file.text().substring(end, comment.end());
        boolean blank = entries.isBlank();
        WrittenText written =
                blank ? new WrittenText("", said) : new WrittenText(entries, new SourceRange(file, end, comment.end()));
        return parser.read(written, Suppression.Kind.COMMENT, CommentedLine.of(document, comment));
    }

    private static Problem unknown(SourceRange said) {
        return SuppressionEntry.malformed(
                said,
                "'" + said.text() + "' is not understood. Write '" + IGNORE + "', in lower case, without blanks.");
    }
}
