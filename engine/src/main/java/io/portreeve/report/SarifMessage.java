package io.portreeve.report;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Premise;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;

/** What a SARIF viewer shows of a finding: many show the message and nothing else, so it says path and fix, too. */
final class SarifMessage {
    private SarifMessage() {}

    /** The message, and behind it what the reader needs to act; harmless, on lines of its own. */
    static String of(Finding finding) {
        StringBuilder text = new StringBuilder(Plain.of(finding.message()));
        finding.exposure().ifPresent(path -> exposure(text, path));
        finding.fix().map(Fix::description).ifPresent(fix -> line(text, "Fix: " + fix));
        return text.toString();
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
