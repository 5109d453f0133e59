package io.portreeve.testkit;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Snapshot;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.reachability.Reachability;
import io.portreeve.rule.RuleContext;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import io.portreeve.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The engine's stages, as a scan of the fixture alone runs them. */
final class EngineStages implements FixtureScan {
    private static final Set<String> UNREADABLE = Set.of("unparsable-document", "template");

    private final DocumentReader documents = new DocumentReader(Limits.DEFAULT);
    private final ObjectReader reader = new ObjectReader();

    @Override
    public RuleContext of(SourceFile file) {
        Snapshot snapshot = new Snapshot(objects(file));
        Topology topology = Topology.of(snapshot);
        ExposureOptions options = FixtureOptions.of(file);
        Reachability reachability = Reachability.of(topology, options.reach());
        return new RuleContext(snapshot, topology, reachability, ExposureMap.of(topology, reachability, options));
    }

    private List<KubernetesObject> objects(SourceFile file) {
        List<KubernetesObject> objects = new ArrayList<>();
        List<Problem> problems = documents.read(
                file, document -> objects.addAll(reader.read(document, "").objects()));
        for (Problem problem : problems) {
            if (UNREADABLE.contains(problem.code())) {
                throw new AssertionError(file + " cannot be read: " + problem.message());
            }
        }
        if (objects.isEmpty()) {
            throw new AssertionError(file + " holds no Kubernetes object that a rule could judge");
        }
        return objects;
    }
}
