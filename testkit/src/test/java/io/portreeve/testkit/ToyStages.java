package io.portreeve.testkit;

import io.portreeve.exposure.ExposureOptions;
import io.portreeve.exposure.Stages;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Origin;
import io.portreeve.model.Place;
import io.portreeve.model.Snapshot;
import io.portreeve.rule.RuleContext;
import io.portreeve.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a whole file for one object, so that the testkit's own tests need no reader. */
final class ToyStages implements FixtureScan {
    @Override
    public RuleContext of(SourceFile file) {
        Snapshot snapshot = new Snapshot(List.of(new WholeFile(meta(file))));
        return new RuleContext(Stages.of(snapshot, ExposureOptions.NONE));
    }

    private static ObjectMeta meta(SourceFile file) {
        Place whole = new Place(file.whole(), "");
        ObjectId id = new ObjectId("", "Pod", Optional.empty(), "terminal");
        return new ObjectMeta(id, "v1", Map.of(), Map.of(), whole, whole, new Origin(file, 0, ""), 0);
    }

    private record WholeFile(ObjectMeta meta) implements KubernetesObject {}
}
