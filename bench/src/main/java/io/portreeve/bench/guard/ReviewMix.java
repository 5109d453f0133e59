package io.portreeve.bench.guard;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Reviews as they come in the life of a cluster, each about another application; the same seed gives the same. */
final class ReviewMix {
    private static final int NAMESPACES_OF_THE_CLUSTER_ITSELF = 3;

    private final Random random;
    private final int namespaces;
    private final int applications;

    ReviewMix(long seed, int namespaces, int applications) {
        this.random = new Random(seed);
        this.namespaces = namespaces;
        this.applications = applications;
    }

    /** Of a hundred: sixty edits that open nothing, twenty new Services inside, fifteen of pods, five that put something outside. */
    byte[] next() {
        int kind = random.nextInt(100);
        String review = kind < 60 ? edited() : kind < 80 ? created() : kind < 95 ? workload() : opened();
        return review.getBytes(StandardCharsets.UTF_8);
    }

    private String edited() {
        return review("UPDATE", "services", service("ClusterIP", "\"a\""), service("ClusterIP", "\"b\""));
    }

    private String created() {
        return review(
                "CREATE", "services", "null", service("ClusterIP", "\"a\"").replace("\"app-", "\"new-app-"));
    }

    private String opened() {
        return review("UPDATE", "services", service("ClusterIP", "\"a\""), service("LoadBalancer", "\"a\""));
    }

    private String workload() {
        return review("UPDATE", "pods", pod("1.4.2"), pod("1.4.3"));
    }

    private String review(String operation, String resource, String old, String now) {
        String namespace = "shop-"
                + (NAMESPACES_OF_THE_CLUSTER_ITSELF
                        + random.nextInt(Math.max(1, namespaces - NAMESPACES_OF_THE_CLUSTER_ITSELF)));
        String application = String.valueOf(random.nextInt(applications));
        return """
                {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{"uid":"%08x-0000-4000-8000-000000000000",
                "kind":{"group":"","version":"v1","kind":"%s"},"resource":{"group":"","version":"v1","resource":"%s"},
                "name":"app-@","namespace":"#","operation":"%s","userInfo":{"username":"dev@example.com","groups":["system:authenticated"]},
                "object":%s,"oldObject":%s,"dryRun":false,"options":{"kind":"UpdateOptions","apiVersion":"meta.k8s.io/v1"}}}
                """.formatted(
                        random.nextInt(), resource.equals("pods") ? "Pod" : "Service", resource, operation, now, old)
                .replace("#", namespace)
                .replace("@", application);
    }

    private static String service(String type, String note) {
        return """
                {"apiVersion":"v1","kind":"Service","metadata":{"name":"app-@","namespace":"#","uid":"1","resourceVersion":"7",
                "labels":{"note":%s},"managedFields":[{"manager":"kubectl","operation":"Update","apiVersion":"v1","fieldsType":"FieldsV1",
                "fieldsV1":{"f:spec":{"f:ports":{},"f:selector":{},"f:type":{}}}}]},"spec":{"type":"%s","clusterIP":"10.96.0.7",
                "selector":{"app.kubernetes.io/name":"app-@"},"sessionAffinity":"None",
                "ports":[{"name":"http","protocol":"TCP","port":80,"targetPort":"http"}]},"status":{"loadBalancer":{}}}""".formatted(note, type);
    }

    private static String pod(String version) {
        return """
                {"apiVersion":"v1","kind":"Pod","metadata":{"name":"app-@-0","namespace":"#","labels":{"app.kubernetes.io/name":"app-@",
                "apps.kubernetes.io/pod-index":"0","tier":"front"}},"spec":{"nodeName":"node-1","containers":[{"name":"main",
                "image":"registry.example.com/app-@:%s","env":[{"name":"A","value":"b"}],"ports":[{"name":"http","containerPort":8080},
                {"name":"metrics","containerPort":9090}]}]},"status":{"phase":"Running","hostIP":"192.168.0.1","podIPs":[{"ip":"10.0.0.9"}]}}""".formatted(version);
    }
}
