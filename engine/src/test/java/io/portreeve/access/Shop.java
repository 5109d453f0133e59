package io.portreeve.access;

/** The Service, the pods and the policy that scenarios ask about, all called {@code shop/web}. */
final class Shop {
    static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {namespace: shop, name: web}
            spec: {selector: {app: web}, ports: [{port: 80}]}
            """;
    static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {namespace: shop, name: web}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {serviceAccountName: web, containers: [{name: main, image: example.com/web:1}]}
            """;
    static final String POLICY = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {namespace: shop, name: web}
            spec: {podSelector: {}}
            """;

    private Shop() {}

    /** What is known of these manifests. */
    static Rights shop(String... manifests) {
        Rights rights = new Rights();
        for (String manifest : manifests) {
            rights.and(manifest);
        }
        return rights;
    }

    /** A rule of a group, as it is written. */
    static String ruleOf(String group, String verbs, String resources) {
        return "{apiGroups: ['" + group + "'], resources: [" + resources + "], verbs: [" + verbs + "]}";
    }
}
