package io.portreeve.fix;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.source.SourceFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Edits that are made together or not at all, with all findings that ask for exactly these.
 *
 * @param findings at least one, in the order of the report
 */
public record ProposedFix(Fix fix, List<Finding> findings) {
    public ProposedFix {
        findings = List.copyOf(findings);
    }

    /** The finding that speaks for all. */
    public Finding first() {
        return findings.get(0);
    }

    /** The files that it changes. */
    public Set<SourceFile> files() {
        Set<SourceFile> files = new LinkedHashSet<>();
        fix.edits().forEach(edit -> files.add(edit.range().file()));
        return files;
    }

    Severity worst() {
        return findings.stream().map(Finding::severity).max(Severity::compareTo).orElseThrow();
    }
}
