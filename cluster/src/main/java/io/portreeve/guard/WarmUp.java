package io.portreeve.guard;

import io.portreeve.admission.ClusterState;
import io.portreeve.cluster.LiveObjects;
import io.portreeve.exposure.ExposureOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Reviews that nobody sent, judged before the first that somebody does: a JVM that has judged none yet takes seconds for it. */
public final class WarmUp {
    private static final Duration ENOUGH = Duration.ofMillis(1500);
    private static final int MOST = 300;

    private static final String REVIEW = """
            {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {"uid": "00000000-0000-0000-0000-000000000000",
             "kind": {"group": "", "version": "v1", "kind": "Service"},
             "resource": {"group": "", "version": "v1", "resource": "services"},
             "name": "example", "namespace": "example", "operation": "UPDATE", "userInfo": {"username": "example"},
             "object": {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "example", "namespace": "example"},
              "spec": {"type": "LoadBalancer", "selector": {"app": "example"}, "ports": [{"port": 22, "targetPort": 22}]}},
             "oldObject": {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "example", "namespace": "example"},
              "spec": {"type": "ClusterIP", "selector": {"app": "example"}, "ports": [{"port": 22, "targetPort": 22}]}}}}
            """;

    private WarmUp() {}

    /** Judges by these rules for a moment; what comes of it is thrown away. */
    public static void by(GuardRules rules, LiveObjects objects) {
        ClusterReviewer reviewer = new ClusterReviewer(
                KnownCluster.of(ClusterState.of(List.of(), ExposureOptions.NONE)), objects, () -> rules);
        byte[] body = REVIEW.getBytes(StandardCharsets.UTF_8);
        Deadline enough = Deadline.in(ENOUGH);
        for (int round = 0; round < MOST && !enough.isOver(); round++) {
            ReviewRequest request = ((ReadReview.Review) ReviewReader.read(body)).request();
            ReviewWriter.write(request.uid(), reviewer.validate(request, enough));
        }
    }
}
