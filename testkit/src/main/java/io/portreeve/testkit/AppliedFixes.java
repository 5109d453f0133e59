package io.portreeve.testkit;

import io.portreeve.document.TextEdit;
import io.portreeve.document.TextEdits;
import io.portreeve.finding.Finding;
import io.portreeve.source.SourceFile;
import java.util.List;

/** A fixture's text after every fix that its findings offer. */
final class AppliedFixes {
    private AppliedFixes() {}

    /** Whether any finding offers an edit. */
    static boolean areOffered(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> !edits(finding).isEmpty());
    }

    /** The text with all edits spliced in; two findings may ask for the same edit, but not for overlapping ones. */
    static String to(SourceFile file, List<Finding> findings) {
        TextEdits edits = new TextEdits(file);
        for (Finding finding : findings) {
            for (TextEdit edit : edits(finding)) {
                edits.obstacle(edit).ifPresent(other -> {
                    throw new AssertionError("two fixes overlap at " + edit.range());
                });
                edits.add(edit);
            }
        }
        return edits.text();
    }

    private static List<TextEdit> edits(Finding finding) {
        return finding.fix().map(fix -> fix.edits()).orElse(List.of());
    }
}
