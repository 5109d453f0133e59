package io.portreeve.guard.replay;

import io.portreeve.admission.Ruling;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the guard would have said of one finding.
 *
 * @param standing {@code denied}, {@code warned}, {@code as-before} or {@code recorded}
 * @param path how one gets there, in one line
 * @param fix what would settle it
 */
public record Remark(
        String standing,
        Severity severity,
        String rule,
        String message,
        Optional<String> path,
        Optional<String> fix,
        String fingerprint) {
    static List<Remark> all(Ruling ruling) {
        List<Remark> remarks = new ArrayList<>();
        ruling.denied().forEach(finding -> remarks.add(of("denied", finding)));
        ruling.warned().forEach(finding -> remarks.add(of("warned", finding)));
        ruling.warnedBefore().forEach(finding -> remarks.add(of("as-before", finding)));
        ruling.recorded().forEach(finding -> remarks.add(of("recorded", finding)));
        return remarks;
    }

    private static Remark of(String standing, Finding finding) {
        return new Remark(
                standing,
                finding.severity(),
                finding.rule(),
                finding.message(),
                finding.exposure().map(ExposurePath::line),
                finding.fix().map(Fix::description),
                finding.fingerprint());
    }
}
