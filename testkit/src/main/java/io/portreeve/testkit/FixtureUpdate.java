package io.portreeve.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Writes expectation comments anew: takes the old ones out of a fixture, and puts those in that findings ask for. */
final class FixtureUpdate {
    private FixtureUpdate() {}

    /** The fixture without its expectations; line numbers of findings in this text are those of its code. */
    static String withoutExpectations(String text) {
        List<String> kept = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            Matcher comment = ExpectationComments.NONCOMPLIANT.matcher(line);
            if (!isOnlyExpectation(line)) {
                kept.add(comment.find() ? line.substring(0, comment.start()).stripTrailing() : line);
            }
        }
        return String.join("\n", kept);
    }

    /** Whether a line would be gone without its expectation. */
    static boolean isOnlyExpectation(String line) {
        Matcher comment = ExpectationComments.NONCOMPLIANT.matcher(line);
        return comment.find()
                ? line.substring(0, comment.start()).isBlank()
                : ExpectationComments.CARETS.matcher(line).matches();
    }

    /** A text without expectations, with those of {@code findings} written in. */
    static String withExpectations(String text, List<Seen> findings) {
        List<String> written = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int number = 1; number <= lines.length; number++) {
            writeLine(written, lines[number - 1], number, findings);
        }
        return String.join("\n", written);
    }

    private static void writeLine(List<String> written, String code, int number, List<Seen> findings) {
        List<Seen> here =
                findings.stream().filter(finding -> finding.line() == number).toList();
        if (here.isEmpty()) {
            written.add(code);
        }
        String indent = " ".repeat(code.length() - code.stripLeading().length());
        String before = code + " ";
        for (Seen finding : here) {
            written.add(before + "# Noncompliant " + finding.facts());
            written.add(carets(indent.length(), finding.columns()));
            before = indent;
        }
    }

    private static String carets(int indent, Columns columns) {
        int hash = Math.max(0, Math.min(indent, columns.start() - 2));
        int first = Math.max(columns.start(), hash + 2);
        return " ".repeat(hash) + "#" + " ".repeat(first - hash - 2) + "^".repeat(Math.max(1, columns.end() - first));
    }
}
