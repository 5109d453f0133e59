package io.portreeve.testkit;

import io.portreeve.document.TextEdit;
import io.portreeve.finding.Finding;
import io.portreeve.source.SourceFile;
import java.util.Comparator;
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
        List<TextEdit> edits = findings.stream()
                .flatMap(finding -> edits(finding).stream())
                .distinct()
                .sorted(Comparator.comparingInt((TextEdit edit) -> edit.range().start())
                        .thenComparingInt(edit -> edit.range().end()))
                .toList();
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (TextEdit edit : edits) {
            if (edit.range().start() < copied) {
                throw new AssertionError("two fixes overlap at " + edit.range());
            }
            text.append(file.text(), copied, edit.range().start()).append(edit.newText());
            copied = edit.range().end();
        }
        return text.append(file.text(), copied, file.text().length()).toString();
    }

    private static List<TextEdit> edits(Finding finding) {
        return finding.fix().map(fix -> fix.edits()).orElse(List.of());
    }
}
