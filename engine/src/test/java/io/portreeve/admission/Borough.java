package io.portreeve.admission;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Clusters of two namespaces, each from a seed: workloads, Services, everything that fronts them, policies, a node, a controller. */
final class Borough {
    private static final ObjectReader READER = new ObjectReader(List.of(), Optional.of("a"));

    private final Random random;

    private Borough(long seed) {
        this.random = new Random(seed);
    }

    /** The objects of one cluster, each with an identity of its own. */
    static List<KubernetesObject> of(long seed) {
        Borough borough = new Borough(seed);
        Map<String, KubernetesObject> objects = new LinkedHashMap<>();
        for (String namespace : List.of("a", "b")) {
            borough.put(objects, """
                    apiVersion: v1
                    kind: Namespace
                    metadata: {name: %s, labels: {team: %s}}
                    """.formatted(namespace, borough.pick("red", "blue")));
        }
        int count = 8 + borough.random.nextInt(18);
        for (int i = 0; i < count; i++) {
            borough.put(objects, borough.document());
        }
        return new ArrayList<>(objects.values());
    }

    /** One object more, or another version of one of them. */
    static KubernetesObject objectOf(long seed) {
        return object(new Borough(seed).document());
    }

    private void put(Map<String, KubernetesObject> objects, String document) {
        KubernetesObject object = object(document);
        objects.put(object.id().toString(), object);
    }

    static KubernetesObject object(String document) {
        List<KubernetesObject> found = new ArrayList<>(1);
        new DocumentReader(Limits.DEFAULT)
                .read(
                        SourceFile.of("object.yaml", document),
                        read -> found.addAll(READER.read(read, "cluster:test:").objects()));
        KubernetesObject object = found.get(0);
        List<KubernetesObject> again = new ArrayList<>(1);
        new DocumentReader(Limits.DEFAULT)
                .read(
                        SourceFile.of("cluster:test:" + object.id() + ".yaml", document),
                        read -> again.addAll(READER.read(read, "cluster:test:").objects()));
        return again.get(0);
    }

    private String document() {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> workload();
            case 3, 4, 5, 6 -> service();
            case 7 -> ingress();
            case 8 -> gateway();
            case 9 -> route();
            case 10 -> grant();
            case 11, 12 -> policy();
            default -> random.nextInt(4) == 0 ? controller() : endpoints();
        };
    }

    private String workload() {
        return """
                apiVersion: apps/v1
                kind: %s
                metadata: {name: app-%s, namespace: %s}
                spec:
                  selector: {matchLabels: {app: one}}
                  template:
                    metadata: {labels: {app: %s, tier: %s}}
                    spec:
                      hostNetwork: %s
                      containers:
                        - name: main
                          image: example.com/app:1
                          ports: [{name: web, containerPort: %s%s}]
                """.formatted(
                        pick("Deployment", "StatefulSet"),
                        random.nextInt(3),
                        pick("a", "b"),
                        pick("one", "two", "three"),
                        pick("front", "back"),
                        random.nextInt(9) == 0,
                        pick("8080", "9000"),
                        pick("", "", "", ", hostPort: 8443"));
    }

    private String service() {
        String type = pick("ClusterIP", "NodePort", "LoadBalancer", "LoadBalancer");
        String ranges = type.equals("LoadBalancer")
                ? pick("", "", "loadBalancerSourceRanges: [203.0.113.0/24]", "loadBalancerSourceRanges: [203.0.0.0/8]")
                : "";
        return """
                apiVersion: v1
                kind: Service
                metadata: {name: service-%s, namespace: %s}
                spec:
                  type: %s
                  %s
                  ports: [{name: http, port: %s%s}]
                  %s
                """.formatted(
                        random.nextInt(3),
                        pick("a", "b"),
                        type,
                        pick(
                                "selector: {app: one}",
                                "selector: {app: two}",
                                "selector: {tier: front, app: one}",
                                "selector: {tier: back}",
                                ""),
                        pick("80", "8080", "9000"),
                        pick("", ", targetPort: web", ", targetPort: 9000"),
                        ranges);
    }

    private String ingress() {
        return """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: ingress-%s, namespace: %s}
                spec:
                  ingressClassName: %s
                  rules:
                    - host: %s
                      http:
                        paths:
                          - {path: /, pathType: Prefix, backend: {service: {name: service-%s, port: {number: %s}}}}
                          - {path: /x, pathType: Prefix, backend: {service: {name: service-%s, port: {name: http}}}}
                """.formatted(
                        random.nextInt(2),
                        pick("a", "b"),
                        pick("nginx", "other"),
                        pick("one.example.com", "two.example.com"),
                        random.nextInt(3),
                        pick("80", "8080", "9000"),
                        random.nextInt(3));
    }

    private String gateway() {
        return """
                apiVersion: gateway.networking.k8s.io/v1
                kind: Gateway
                metadata: {name: gateway-%s, namespace: %s}
                spec:
                  gatewayClassName: public
                  listeners:
                    - name: http
                      port: %s
                      protocol: HTTP
                      allowedRoutes: {namespaces: {%s}}
                """.formatted(
                        random.nextInt(2),
                        pick("a", "b"),
                        pick("80", "8000"),
                        pick("from: All", "from: Same", "from: Selector, selector: {matchLabels: {team: red}}"));
    }

    private String route() {
        return """
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: route-%s, namespace: %s}
                spec:
                  parentRefs: [{name: gateway-%s, namespace: %s}]
                  rules: [{backendRefs: [{name: service-%s, namespace: %s, port: %s}]}]
                """.formatted(
                        random.nextInt(2),
                        pick("a", "b"),
                        random.nextInt(2),
                        pick("a", "b"),
                        random.nextInt(3),
                        pick("a", "b"),
                        pick("80", "8080", "9000"));
    }

    private String grant() {
        return """
                apiVersion: gateway.networking.k8s.io/v1beta1
                kind: ReferenceGrant
                metadata: {name: grant, namespace: %s}
                spec:
                  from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: %s}]
                  to: [{group: "", kind: Service}]
                """.formatted(pick("a", "b"), pick("a", "b"));
    }

    private String policy() {
        return """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: policy-%s, namespace: %s}
                spec:
                  podSelector: {%s}
                  policyTypes: [%s]
                  ingress: [%s]
                """.formatted(
                        random.nextInt(3),
                        pick("a", "b"),
                        pick("", "matchLabels: {app: one}", "matchLabels: {app: two}", "matchLabels: {tier: back}"),
                        pick("Ingress", "Ingress", "Ingress, Egress"),
                        pick(
                                "",
                                "{}",
                                "{from: [{podSelector: {matchLabels: {app: three}}}]}",
                                "{from: [{podSelector: {matchLabels: {tier: front}}}], ports: [{port: 9000}]}",
                                "{from: [{namespaceSelector: {matchLabels: {team: red}}}]}",
                                "{from: [{podSelector: {}}]}",
                                "{from: [{ipBlock: {cidr: 203.0.113.0/24}}]}",
                                "{from: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}}]}"));
    }

    private String controller() {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: controller, namespace: %s}
                spec:
                  selector: {matchLabels: {app: controller}}
                  template:
                    metadata: {labels: {app: %s}}
                    spec:
                      containers: [{name: main, image: registry.example.com/ingress-nginx/controller:v1}]
                """.formatted(pick("a", "b"), pick("controller", "three"));
    }

    private String endpoints() {
        return """
                apiVersion: v1
                kind: Endpoints
                metadata: {name: service-%s, namespace: %s}
                subsets: [{addresses: [{ip: 192.0.2.10}], ports: [{name: http, port: 9000}]}]
                """.formatted(random.nextInt(3), pick("a", "b"));
    }

    private String pick(String... some) {
        return some[random.nextInt(some.length)];
    }
}
