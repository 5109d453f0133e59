package io.portreeve.guard;

import io.portreeve.admission.Judgement;
import io.portreeve.admission.Mode;
import io.portreeve.admission.Ruling;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Suppressed;
import io.portreeve.report.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is said of a ruling: to whoever asked, and to the audit log. */
final class RulingText {
    private static final int MOST_REASONS = 4;

    private RulingText() {}

    static ReviewAnswer answer(Ruling ruling, Judgement judgement, Mode mode) {
        ReviewAnswer answer = ruling.isAllowed() ? ReviewAnswer.allow() : ReviewAnswer.deny(denial(ruling));
        return answer.withWarnings(warnings(ruling)).withAuditAnnotations(notes(ruling, judgement, mode));
    }

    /** Names come from whoever asks: a line break in one is no new line here. */
    private static String denial(Ruling ruling) {
        List<Finding> reasons = ruling.denied();
        StringBuilder text =
                new StringBuilder("this change makes more reachable than the rules of this cluster allow.");
        for (Finding finding : reasons.subList(0, Math.min(MOST_REASONS, reasons.size()))) {
            text.append("\n- ")
                    .append(finding.severity())
                    .append(' ')
                    .append(finding.rule())
                    .append(": ");
            text.append(Plain.of(finding.message()));
            finding.exposure()
                    .map(ExposurePath::line)
                    .ifPresent(path -> text.append("\n  path: ").append(Plain.of(path)));
            finding.fix().ifPresent(fix -> text.append("\n  fix: ").append(Plain.of(fix.description())));
        }
        int more = reasons.size() - MOST_REASONS;
        return text + (more > 0 ? "\nand " + more + " more; portreeve scan of the manifest shows all" : "");
    }

    private static List<String> warnings(Ruling ruling) {
        List<String> warnings = new ArrayList<>();
        ruling.warned().forEach(finding -> warnings.add(line(finding)));
        ruling.warnedBefore().forEach(finding -> warnings.add("(as before) " + line(finding)));
        return warnings;
    }

    private static String line(Finding finding) {
        String fix =
                finding.fix().map(how -> " Fix: " + how.description() + ".").orElse("");
        return finding.severity() + " " + finding.rule() + ": " + finding.message() + fix;
    }

    /** Rules and fingerprints: objects and users stand in the event itself. */
    private static SortedMap<String, String> notes(Ruling ruling, Judgement judgement, Mode mode) {
        SortedMap<String, String> notes = new TreeMap<>();
        note(notes, "denied", ruling.denied());
        note(notes, "warned", ruling.warned());
        note(notes, "recorded", ruling.recorded());
        note(notes, "meant", judgement.meant());
        note(
                notes,
                "accepted",
                judgement.accepted().stream().map(Suppressed::finding).toList());
        if (!notes.isEmpty()) {
            notes.put("mode", mode.toString());
        }
        return notes;
    }

    private static void note(SortedMap<String, String> notes, String key, List<Finding> findings) {
        if (!findings.isEmpty()) {
            notes.put(
                    key,
                    findings.stream()
                            .map(finding -> finding.rule() + ":" + finding.severity() + ":" + finding.fingerprint())
                            .distinct()
                            .collect(Collectors.joining(" ")));
        }
    }
}
