package io.portreeve.bench.clusters;

import io.portreeve.bench.clusters.Shape.Habit;
import io.portreeve.bench.manifests.Dice;

/** The NetworkPolicies of one namespace of a large cluster: both directions, DNS, other namespaces, ranges and named ports. */
final class PolicyText {
    private static final int SEED = 11;

    /** The last two applications of a namespace have nothing but its defaults. */
    private static final int WITHOUT_ONE = 2;

    private final Shape shape;
    private final int number;

    PolicyText(Shape shape, int number) {
        this.shape = shape;
        this.number = number;
    }

    /** All of them. */
    String all() {
        if (shape.habit() == Habit.ONE_POLICY) {
            return fill(ONE);
        }
        StringBuilder text = new StringBuilder(fill(DEFAULT) + fill(DNS));
        for (int application = 0; application < shape.applications() - WITHOUT_ONE; application++) {
            text.append(of(application, new Dice(SEED * number + application)));
        }
        return text.toString();
    }

    /** The policy of an application; chance says whom it lets in and where it may go. */
    String of(int application, Dice dice) {
        String own = shape.habit() == Habit.EACH_POD ? SINGLE_PODS : "";
        return fill(EACH + own)
                .replace("@application", NamespaceText.application(application))
                .replace("@index", String.valueOf(application))
                .replace("@next", String.valueOf(application + WITHOUT_ONE))
                .replace("@caller", NamespaceText.application(dice.between(0, shape.applications() - 1)))
                .replace("@team", "team-" + dice.between(0, NamespaceText.TEAMS - 1))
                .replace("@stage", "stage-" + dice.between(0, 2))
                .replace("@office", "198.51.100." + 16 * dice.between(0, 15) + "/28")
                .replace("@first", String.valueOf(9000 + application))
                .replace("@last", String.valueOf(9010 + application));
    }

    /** The same policy with one more rule, about a label's value and a range that no other policy mentions. */
    static String withNewWords(String policy, int number) {
        return policy
                + NEW_WORDS
                        .replace("@number", String.valueOf(number))
                        .replace("@range", "203." + number % 200 + "." + number / 200 % 250 + ".0/26");
    }

    private String fill(String text) {
        return text.replace("@namespace", NamespaceText.name(number));
    }

    private static final String ONE = """
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: default, namespace: @namespace}
            spec:
              podSelector: {}
              policyTypes: [Ingress, Egress]
              ingress:
                - from:
                    - podSelector: {matchLabels: {tier: front}}
                    - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ingress-nginx}}
                  ports: [{port: http}]
              egress:
                - to: [{podSelector: {}}]
                - to:
                    - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}
                      podSelector: {matchLabels: {k8s-app: kube-dns}}
                  ports: [{protocol: UDP, port: 53}, {protocol: TCP, port: 53}]
            """;
    private static final String DEFAULT = """
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: default, namespace: @namespace}
            spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
            """;
    private static final String DNS = """
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: dns, namespace: @namespace}
            spec:
              podSelector: {}
              policyTypes: [Egress]
              egress:
                - to:
                    - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}
                      podSelector: {matchLabels: {k8s-app: kube-dns}}
                  ports: [{protocol: UDP, port: 53}, {protocol: TCP, port: 53}]
            """;
    private static final String EACH = """
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: @application, namespace: @namespace}
            spec:
              podSelector: {matchLabels: {app.kubernetes.io/name: @application}}
              policyTypes: [Ingress, Egress]
              egress:
                - to:
                    - podSelector: {}
                    - namespaceSelector: {matchLabels: {stage: @stage}}
                      podSelector: {matchLabels: {tier: back}}
                  ports: [{port: 8000, endPort: 9999}]
                - to: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}}]
                  ports: [{port: 443}]
              ingress:
                - from:
                    - podSelector: {matchLabels: {tier: front}}
                    - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ingress-nginx}}
                  ports: [{port: http}]
                - from: [{ipBlock: {cidr: @office}}]
                  ports: [{port: http}]
                - from:
                    - namespaceSelector: {matchLabels: {team: @team}}
                      podSelector: {matchLabels: {app.kubernetes.io/name: @caller}}
                  ports: [{port: @first, endPort: @last}]
                - from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}}]
                  ports: [{port: metrics}]
            """;
    private static final String SINGLE_PODS = """
                - from:
                    - podSelector:
                        matchExpressions: [{key: apps.kubernetes.io/pod-index, operator: In, values: ["@index", "@next"]}]
                  ports: [{port: 7000}]
            """;
    private static final String NEW_WORDS = """
                - from:
                    - podSelector: {matchLabels: {app.kubernetes.io/name: new-@number}}
                    - ipBlock: {cidr: @range}
                  ports: [{port: 8081}]
            """;
}
