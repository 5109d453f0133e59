package io.portreeve.report;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.reachability.Premise;

/** A finding in harmless text, for viewers that show a message and nothing else: it says path and fix, too. */
final class FindingMessage {
    private FindingMessage() {}

    /** The message, and behind it what the reader needs to act, on lines of its own. */
    static String of(Finding finding) {
        StringBuilder text = new StringBuilder(Plain.of(finding.message()));
        finding.exposure().ifPresent(path -> exposure(text, path));
        finding.fix().map(Fix::description).ifPresent(fix -> line(text, "Fix: " + fix));
        return text.toString();
    }

    /** The message and the fix on one line. */
    static String brief(Finding finding) {
        return Plain.of(finding.message()
                + finding.fix().map(fix -> " Fix: " + fix.description() + ".").orElse(""));
    }

    private static void exposure(StringBuilder text, ExposurePath path) {
        line(text, "Path: " + path.line());
        path.premises().stream()
                .filter(premise -> !premise.standing())
                .map(Premise::text)
                .forEach(premise -> line(text, "If " + premise));
    }

    private static void line(StringBuilder text, String line) {
        text.append('\n').append(Plain.of(line));
    }
}
