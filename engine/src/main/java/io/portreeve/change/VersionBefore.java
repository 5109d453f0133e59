package io.portreeve.change;

import io.portreeve.exposure.Stages;
import java.util.ArrayList;
import java.util.List;

/** The version before the one that is judged; what has changed since is worked out once, whoever asks. */
public final class VersionBefore {
    private final Stages stages;
    private final Rereading reading;
    private final List<Comparison> made = new ArrayList<>(1);

    /** A comparison that was made. */
    private record Comparison(Stages now, List<ExposureChange> changes) {}

    /** Compares with what the stages made of the version before; changed objects are read once more, as they were at first. */
    public VersionBefore(Stages stages, Rereading reading) {
        this.stages = stages;
        this.reading = reading;
    }

    /** The version before. */
    public Stages stages() {
        return stages;
    }

    /** What became more or less exposed, what matters most first, with the lines that made the difference. */
    @SuppressWarnings("ReferenceEquality")
    public synchronized List<ExposureChange> changesTo(Stages now) {
        return made.stream()
                .filter(comparison -> comparison.now() == now)
                .findFirst()
                .orElseGet(() -> compare(now))
                .changes();
    }

    private Comparison compare(Stages now) {
        ObjectChanges objects = ObjectChanges.between(stages.snapshot(), now.snapshot());
        Causes causes = new Causes(stages, now, objects, reading);
        List<ExposureChange> changes =
                ExposureDiff.between(Exposures.of(stages), Exposures.of(now), objects.relocation()).stream()
                        .map(change -> change.because(causes.of(change)))
                        .toList();
        Comparison comparison = new Comparison(now, changes);
        made.add(comparison);
        return comparison;
    }
}
