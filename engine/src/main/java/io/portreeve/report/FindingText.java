package io.portreeve.report;

import io.portreeve.access.Subject;
import io.portreeve.exposure.Disposition;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Related;
import io.portreeve.reachability.Premise;
import java.util.List;
import java.util.stream.Collectors;

/** A finding in lines of text: which door is open, why, and how to shut it. */
final class FindingText {
    private static final int MOST_OPENERS = 3;

    private final TextOptions options;

    FindingText(TextOptions options) {
        this.options = options;
    }

    String of(Finding finding) {
        TextBlock block = new TextBlock(options.paint());
        block.heading(finding.range().toString(), kind(finding), finding.message());
        if (options.isQuiet()) {
            return block.toString();
        }
        block.source(finding.range(), finding.severity());
        finding.exposure().ifPresent(path -> exposure(block, path));
        openers(block, finding.openers());
        for (Related related : finding.related()) {
            block.note(related.range() + ": " + related.message());
        }
        finding.fix().map(Fix::description).ifPresent(fix -> block.note("fix: " + fix));
        if (options.isVerbose()) {
            background(block, finding);
        }
        return block.blank().toString();
    }

    private String kind(Finding finding) {
        String severity = finding.severity().toString();
        return options.paint().severity(finding.severity(), severity) + " " + Plain.of(finding.rule());
    }

    private static void exposure(TextBlock block, ExposurePath path) {
        block.note("path: " + path.line() + ending(path.disposition()));
        for (Premise premise : path.premises()) {
            if (!premise.standing()) {
                block.note("if " + premise.text());
            }
        }
    }

    /** The number first, since a list of names says little by itself. */
    private static void openers(TextBlock block, List<Subject> openers) {
        if (openers.isEmpty()) {
            return;
        }
        int told = openers.size() <= MOST_OPENERS + 1 ? openers.size() : MOST_OPENERS;
        String names = openers.subList(0, told).stream().map(Subject::toString).collect(Collectors.joining(", "));
        String more = told < openers.size() ? " and " + (openers.size() - told) + " more" : "";
        block.note((openers.size() == 1 ? "1 subject" : openers.size() + " subjects") + " could have opened this: "
                + names + more);
    }

    /** How the path ends, unless it ends as every path that matters does. */
    private static String ending(Disposition disposition) {
        return disposition == Disposition.REACHES_CONTAINER ? "" : " (" + Wording.of(disposition) + ")";
    }

    private static void background(TextBlock block, Finding finding) {
        finding.exposure().ifPresent(path -> hops(block, path));
        block.note("in: " + finding.object().id() + ", " + finding.place().path());
        block.note("confidence: " + finding.confidence());
        block.note("fingerprint: " + finding.fingerprint());
    }

    private static void hops(TextBlock block, ExposurePath path) {
        block.note("scope: " + path.scope());
        for (Hop hop : path.hops()) {
            hop.place().ifPresent(place -> block.note("hop: " + place.range() + ": " + hop.text()));
        }
    }
}
