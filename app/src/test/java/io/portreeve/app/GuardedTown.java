package io.portreeve.app;

import io.portreeve.admission.ClusterState;
import io.portreeve.admission.Judge;
import io.portreeve.admission.Mode;
import io.portreeve.admission.Strictness;
import io.portreeve.cluster.LiveObjects;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.finding.Severity;
import io.portreeve.guard.ClusterReviewer;
import io.portreeve.guard.Deadline;
import io.portreeve.guard.Exemptions;
import io.portreeve.guard.GuardRules;
import io.portreeve.guard.KnownCluster;
import io.portreeve.guard.Operation;
import io.portreeve.guard.ReadReview;
import io.portreeve.guard.ReviewAnswer;
import io.portreeve.guard.ReviewReader;
import io.portreeve.guard.ReviewRequest;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.rules.BuiltInRules;
import io.portreeve.scan.ScanOptions;
import io.portreeve.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cluster of some manifests, and a reviewer with the built-in rules before it. */
final class GuardedTown {
    private static final String PREFIX = LiveObjects.PREFIX;

    private final ClusterState state;
    private final ScanOptions options;
    private Mode mode = Mode.ENFORCE;

    private GuardedTown(ClusterState state, ScanOptions options) {
        this.state = state;
        this.options = options;
    }

    static GuardedTown of(String manifests) {
        return of(manifests, ScanOptions.DEFAULT);
    }

    static GuardedTown of(String manifests, ScanOptions options) {
        List<KubernetesObject> objects = new ArrayList<>();
        ObjectReader reader = new ObjectReader();
        new DocumentReader(Limits.DEFAULT)
                .read(
                        SourceFile.of(PREFIX + "town.yaml", manifests),
                        document -> objects.addAll(reader.read(document, PREFIX).objects()));
        return new GuardedTown(ClusterState.of(objects, ExposureOptions.NONE), options);
    }

    GuardedTown in(Mode other) {
        mode = other;
        return this;
    }

    ReviewAnswer answer(ReviewRequest request) {
        GuardRules rules = new GuardRules(
                new Judge(options, BuiltInRules.all()),
                new Strictness(Optional.of(Severity.HIGH), mode, Map.of()),
                Exemptions.DEFAULT);
        return new ClusterReviewer(
                        KnownCluster.of(state), new LiveObjects(Limits.DEFAULT, new ObjectReader()), () -> rules)
                .validate(request, Deadline.in(Duration.ofMinutes(1)));
    }

    /** The answer to an UPDATE; both versions are JSON. */
    ReviewAnswer update(String old, String now) {
        return answer(request(Operation.UPDATE, now, old));
    }

    ReviewAnswer create(String now) {
        return answer(request(Operation.CREATE, now, "null"));
    }

    ReviewAnswer delete(String old) {
        return answer(request(Operation.DELETE, "null", old));
    }

    private static ReviewRequest request(Operation operation, String now, String old) {
        String review = """
                {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {
                  "uid": "705ab4f5-6393-11e8-b7cc-42010a800002",
                  "kind": {"group": "", "version": "v1", "kind": "Service"},
                  "resource": {"group": "", "version": "v1", "resource": "services"},
                  "name": "admin-dashboard", "namespace": "shop", "operation": "%s",
                  "userInfo": {"username": "dev@example.com", "groups": ["system:authenticated"]},
                  "object": %s, "oldObject": %s, "dryRun": false}}
                """.formatted(operation, now, old);
        return ((ReadReview.Review) ReviewReader.read(review.getBytes(StandardCharsets.UTF_8))).request();
    }
}
