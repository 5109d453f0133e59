package io.portreeve.report;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceRange;
import java.util.Locale;
import java.util.Optional;

/**
 * A remark at a line of a file, as a command to the runner or as a line of its log.
 *
 * @param file as given to GitHub, which knows it when it is relative to the root of the repository
 * @param title rule or problem code
 * @param text several lines
 */
record GithubAnnotation(
        Kind kind, String file, Optional<SourceRange> range, String title, String message, String text) {
    /** What GitHub distinguishes. */
    enum Kind {
        ERROR,
        WARNING,
        NOTICE;

        static Kind of(Severity severity) {
            return switch (severity) {
                case CRITICAL, HIGH -> ERROR;
                case MEDIUM -> WARNING;
                case LOW, INFO -> NOTICE;
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static GithubAnnotation of(Finding finding) {
        return new GithubAnnotation(
                Kind.of(finding.severity()),
                finding.range().file().path(),
                Optional.of(finding.range()),
                finding.severity() + " " + finding.rule() + " " + finding.name(),
                finding.message(),
                FindingMessage.of(finding));
    }

    static GithubAnnotation of(Problem problem) {
        return new GithubAnnotation(
                Kind.WARNING,
                problem.file(),
                problem.range(),
                "problem " + problem.code(),
                problem.message(),
                Plain.of(problem.message()));
    }

    /** The command: {@code ::error file=...,line=...::...}. */
    String command() {
        return "::" + kind + " file=" + property(file)
                + range.map(GithubAnnotation::place).orElse("") + ",title=" + property(title) + "::" + data(text);
    }

    /** GitHub refuses columns of a range over several lines. */
    private static String place(SourceRange range) {
        int line = range.startPosition().line();
        int endLine = range.endPosition().line();
        String columns = line == endLine && range.start() < range.end()
                ? ",col=" + range.startPosition().column() + ",endColumn="
                        + range.endPosition().column()
                : "";
        return ",line=" + line + ",endLine=" + endLine + columns;
    }

    /** A line of the log; it begins with a word of ours, since a line that begins with colons is a command. */
    String line() {
        String place = range.map(SourceRange::toString).orElse(file);
        return logged(Plain.of(title + " " + place + " " + message));
    }

    /** Text that the runner prints and does not obey: the older form of commands may stand anywhere in a line. */
    static String logged(String text) {
        return text.replace("##[", "##\\u005b");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(Plain.of(text)).replace(":", "%3A").replace(",", "%2C");
    }
}
