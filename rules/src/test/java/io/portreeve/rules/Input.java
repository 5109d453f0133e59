package io.portreeve.rules;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Snapshot;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.reachability.Reachability;
import io.portreeve.rule.RuleContext;
import io.portreeve.source.SourceFile;
import io.portreeve.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/** Manifests in memory, in as many files as a test needs, as a rule is given them. */
public final class Input {
    private final List<KubernetesObject> objects = new ArrayList<>();

    private Input() {}

    public static Input file(String path, String text) {
        return new Input().and(path, text);
    }

    public Input and(String path, String text) {
        ObjectReader reader = new ObjectReader();
        new DocumentReader(Limits.DEFAULT)
                .read(
                        SourceFile.of(path, text),
                        document -> objects.addAll(reader.read(document, "").objects()));
        return this;
    }

    public RuleContext context() {
        Topology topology = Topology.of(new Snapshot(objects));
        Reachability reach = Reachability.of(topology, ExposureOptions.NONE.reach());
        return new RuleContext(
                topology.snapshot(), topology, reach, ExposureMap.of(topology, reach, ExposureOptions.NONE));
    }
}
