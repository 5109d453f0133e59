package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Workload;
import java.util.List;
import java.util.Optional;

/** Reads one kind that runs pods: all that differs is the way to the pod template. */
final class WorkloadReader implements KindReader {
    private final List<String> steps;

    WorkloadReader(WorkloadKind kind) {
        this.steps = kind.steps();
    }

    @Override
    public Optional<List<String>> podTemplate() {
        return Optional.of(steps);
    }

    @Override
    public boolean isPartial(Cursor object) {
        return PodReader.isPartial(template(object));
    }

    @Override
    public Workload read(ObjectMeta meta, Cursor object, Fields fields) {
        return new Workload(meta, new PodReader(fields).read(template(object)));
    }

    private Cursor template(Cursor object) {
        Cursor here = object;
        for (String step : steps) {
            here = here.get(step);
        }
        return here;
    }
}
