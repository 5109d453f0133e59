package io.portreeve.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small applications, each from a seed: workloads, Services of every type, Ingresses, policies; two of them share names. */
final class Town {
    private final Random random;
    private final List<String> documents = new ArrayList<>();

    private Town(long seed) {
        this.random = new Random(seed);
    }

    static String of(long seed) {
        Town town = new Town(seed);
        town.fill();
        return String.join("---\n", town.documents);
    }

    private void fill() {
        for (int i = 0; i < 3; i++) {
            maybe(8, workload(i));
            maybe(7, service(i));
            maybe(3, ingress(i));
            maybe(4, policy(i));
        }
    }

    /** With so many chances of ten. */
    private void maybe(int chances, String document) {
        if (random.nextInt(10) < chances) {
            documents.add(document);
        }
    }

    private String workload(int number) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: app-%1$s, namespace: town}
                spec:
                  selector: {matchLabels: {app: %2$s}}
                  template:
                    metadata: {labels: {app: %2$s}}
                    spec:
                      containers:
                        - name: main
                          image: example.com/%1$s:1
                          ports: [{name: web, containerPort: %3$s}]
                """.formatted(number, pick("one", "two", "three"), pick("8080", "9000"));
    }

    private String service(int number) {
        String type = pick("ClusterIP", "NodePort", "LoadBalancer", "LoadBalancer");
        String ranges = type.equals("LoadBalancer")
                ? pick("", "", "loadBalancerSourceRanges: [203.0.113.0/24]", "loadBalancerSourceRanges: [203.0.0.0/8]")
                : "";
        return """
                apiVersion: v1
                kind: Service
                metadata: {name: service-%s, namespace: town}
                spec:
                  type: %s
                  selector: {app: %s}
                  ports: [{port: %s%s}]
                  %s
                """.formatted(
                        number,
                        type,
                        pick("one", "two", "three"),
                        pick("80", "8080", "9000"),
                        pick("", ", targetPort: web", ", targetPort: 9000"),
                        ranges);
    }

    private String ingress(int number) {
        return """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: ingress-%s, namespace: town}
                spec:
                  defaultBackend: {service: {name: service-%s, port: {number: %s}}}
                """.formatted(number, random.nextInt(3), pick("80", "8080", "9000"));
    }

    private String policy(int number) {
        return """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: policy-%s, namespace: town}
                spec:
                  podSelector: {%s}
                  policyTypes: [Ingress]
                  ingress: [%s]
                """.formatted(
                        number,
                        pick("", "matchLabels: {app: one}", "matchLabels: {app: two}"),
                        pick(
                                "",
                                "{}",
                                "{from: [{podSelector: {matchLabels: {app: three}}}]}",
                                "{from: [{podSelector: {}}]}",
                                "{from: [{ipBlock: {cidr: 203.0.113.0/24}}]}"));
    }

    private String pick(String... some) {
        return some[random.nextInt(some.length)];
    }
}
