package io.portreeve.bench.manifests;

/** The NetworkPolicy of every other application. */
final class NetworkPolicyPart implements Part {
    @Override
    public String of(Application application, Dice dice) {
        if (!dice.percent(50)) {
            return "";
        }
        return """
                ---
                # Only pods of the same team, and the range of the office.
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: @name
                  namespace: @namespace
                spec:
                  podSelector:
                    matchLabels:
                      app.kubernetes.io/name: @name
                  policyTypes: [Ingress]
                  ingress:
                    - from:
                        - podSelector: {matchLabels: {app.kubernetes.io/part-of: @team}}
                        - ipBlock:
                            cidr: 10.%d.0.0/16
                            except: [10.%d.7.0/24]
                      ports:
                        - protocol: TCP
                          port: %d
                """.replace("%d.", dice.between(0, 255) + ".")
                .replace("%d", String.valueOf(application.mainPort().number()));
    }
}
