package io.portreeve.testkit;

import io.portreeve.change.Rereading;
import io.portreeve.change.VersionBefore;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.exposure.Stages;
import io.portreeve.lock.LockFile;
import io.portreeve.lock.Meant;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Snapshot;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.rule.Connection;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleSettings;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The engine's stages, as a scan of the fixture alone runs them; beside it may stand what it was before. */
final class EngineStages implements FixtureScan {
    private static final Set<String> UNREADABLE = Set.of("unparsable-document", "template");

    private final DocumentReader documents = new DocumentReader(Limits.DEFAULT);
    private final ObjectReader reader = new ObjectReader();
    private final RuleFiles files;

    EngineStages(RuleFiles files) {
        this.files = files;
    }

    @Override
    public RuleContext of(SourceFile file) {
        ExposureOptions options = FixtureOptions.of(file);
        Stages stages = Stages.of(new Snapshot(objects(file)), options);
        Optional<VersionBefore> earlier = files.before(file.path())
                .map(before -> Stages.of(new Snapshot(objects(before)), options))
                .map(before -> new VersionBefore(before, new Rereading(Limits.DEFAULT, reader)));
        Optional<LockFile> lock = files.lock(file.path()).map(LockFile::read);
        RuleSettings told = earlier.map(before -> RuleSettings.NONE.with(VersionBefore.class, before))
                .orElse(RuleSettings.NONE);
        RuleSettings locked =
                lock.isEmpty() ? told : told.with(Meant.class, new Meant(lock, List.of(), LocalDate.EPOCH));
        return new RuleContext(stages, connected(file, stages, locked));
    }

    private static RuleSettings connected(SourceFile file, Stages stages, RuleSettings told) {
        return FixtureOptions.connection(file)
                .map(how -> told.with(
                        Connection.class,
                        new Connection(how, stages.snapshot().workloads().get(0).id())))
                .orElse(told);
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
