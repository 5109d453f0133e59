package io.portreeve.bench.manifests;

/** The Ingress of the applications that have one. */
final class IngressPart implements Part {
    @Override
    public String of(Application application, Dice dice) {
        if (!dice.percent(35)) {
            return "";
        }
        return """
                ---
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: @name
                  namespace: @namespace
                  annotations:
                    nginx.ingress.kubernetes.io/proxy-body-size: "%dm"
                spec:
                  ingressClassName: nginx
                  tls:
                    - hosts: ["@name.example.com"]
                      secretName: @name-tls
                  rules:
                    - host: @name.example.com
                      http:
                        paths:
                          - path: /%s
                            pathType: Prefix
                            backend:
                              service:
                                name: @name
                                port: {number: %d}
                """.formatted(
                        dice.between(1, 50), dice.word(), application.mainPort().number());
    }
}
