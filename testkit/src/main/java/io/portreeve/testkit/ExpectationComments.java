package io.portreeve.testkit;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the expectations that stand as comments in a fixture. */
final class ExpectationComments {
    static final Pattern NONCOMPLIANT = Pattern.compile("# *Noncompliant(?<offset>@[+-]\\d+)?"
            + "(?: +\\[(?<severity>\\w+)(?:, *(?<confidence>\\w+))?])?"
            + "(?: +\\{\\{(?<message>.*)}})?\\s*$");
    static final Pattern CARETS = Pattern.compile("\\s*# *(?<carets>\\^+)\\s*");
    private static final Pattern MEANT = Pattern.compile("# *Noncompliant\\b");

    private final SourceFile file;
    private final List<Expectation> found = new ArrayList<>();
    private int codeLine;

    private ExpectationComments(SourceFile file) {
        this.file = file;
    }

    /** Every expectation of a fixture, in the order written. */
    static List<Expectation> in(SourceFile file) {
        ExpectationComments reader = new ExpectationComments(file);
        for (int line = 1; line <= file.lineCount(); line++) {
            reader.read(line, file.line(line));
        }
        return List.copyOf(reader.found);
    }

    private void read(int line, String text) {
        Matcher comment = NONCOMPLIANT.matcher(text);
        if (comment.find()) {
            if (!text.substring(0, comment.start()).isBlank()) {
                codeLine = line;
            }
            found.add(expectation(line, comment));
        } else if (MEANT.matcher(text).find()) {
            throw broken(line, "reads neither as # Noncompliant [severity, confidence] {{message}} nor as prose");
        } else if (CARETS.matcher(text).matches()) {
            mark(line, text);
        } else if (!text.isBlank() && !text.stripLeading().startsWith("#")) {
            codeLine = line;
        }
    }

    private Expectation expectation(int line, Matcher comment) {
        Optional<String> offset = Optional.ofNullable(comment.group("offset"));
        return new Expectation(
                offset.map(text -> line + Integer.parseInt(text.substring(1))).orElse(codeLine),
                Optional.empty(),
                Optional.ofNullable(comment.group("severity")).map(word -> word(line, Severity.class, word)),
                Optional.ofNullable(comment.group("confidence")).map(word -> word(line, Confidence.class, word)),
                Optional.ofNullable(comment.group("message")));
    }

    private <E extends Enum<E>> E word(int line, Class<E> type, String word) {
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw broken(line, "has no " + type.getSimpleName().toLowerCase(Locale.ROOT) + " called " + word);
        }
    }

    private void mark(int line, String text) {
        int last = found.size() - 1;
        if (last < 0 || found.get(last).columns().isPresent()) {
            throw broken(line, "has carets without a # Noncompliant comment that they belong to");
        }
        int first = text.indexOf('^');
        boolean fromColumnOne = first == 1;
        found.set(last, found.get(last).at(new Columns(fromColumnOne ? 1 : first + 1, text.lastIndexOf('^') + 2)));
    }

    private AssertionError broken(int line, String why) {
        return new AssertionError(
                file.path() + ":" + line + " " + why + ": " + file.line(line).strip());
    }
}
