package io.portreeve.testkit;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.model.Snapshot;
import io.portreeve.rule.RuleContext;
import io.portreeve.source.SourceFile;
import io.portreeve.topology.Topology;
import java.util.List;

/** The engine's stages, as a scan runs them. */
final class EngineStages implements FixtureScan {
    @Override
    public RuleContext of(SourceFile file) {
        Snapshot snapshot = new Snapshot(List.of());
        Topology topology = Topology.of(snapshot);
        return new RuleContext(snapshot, topology, ExposureMap.of(topology, ExposureOptions.NONE));
    }
}
