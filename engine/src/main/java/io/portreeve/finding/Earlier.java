package io.portreeve.finding;

import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an earlier state of the same files was found to hold; each is left out of what is found today, unless it has become
 * more severe.
 *
 * @param name what people call that state, such as {@code git:main}
 * @param findings in files that are named as those of today
 */
public record Earlier(String name, List<Finding> findings) {
    public Earlier {
        findings = List.copyOf(findings);
    }

    /** The findings as suppressions of their like. */
    public Stream<Suppression> suppressions() {
        IdentityHashMap<SourceFile, SourceFile> renamed = new IdentityHashMap<>();
        return findings.stream()
                .map(finding -> suppression(
                        finding, renamed.computeIfAbsent(finding.range().file(), this::renamed)));
    }

    private Suppression suppression(Finding finding, SourceFile file) {
        return new Suppression(
                Suppression.Kind.REVISION,
                finding.rule(),
                new Reach.Before(name, finding.fingerprint(), finding.severity()),
                List.of(),
                Optional.empty(),
                name + " has it too",
                new SourceRange(file, finding.range().start(), finding.range().end()));
    }

    /** The file as one of that state, by a path from the working folder. */
    private SourceFile renamed(SourceFile file) {
        String path = file.path().startsWith("../") ? file.path() : "./" + file.path();
        return SourceFile.of(name + ":" + path, file.text());
    }
}
