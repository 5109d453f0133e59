package io.portreeve.scan;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Suppressed;
import io.portreeve.finding.Suppression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The risks that the configuration and the baseline accept; what the manifests themselves accept is not among them. */
public final class AcceptedRisks {
    private final SuppressionOptions options;
    private final SuppressionIndex index;

    public AcceptedRisks(SuppressionOptions options) {
        this.options = options;
        List<Suppression> all = new ArrayList<>(options.configured());
        options.baseline().suppressions().forEach(all::add);
        this.index = new SuppressionIndex(all);
    }

    /** The finding with what accepts it, if something does today. */
    public Optional<Suppressed> of(Finding finding) {
        return index.near(finding).stream()
                .filter(suppression -> suppression.covers(finding) && !suppression.isExpired(options.today()))
                .findFirst()
                .map(suppression -> new Suppressed(finding, suppression));
    }
}
