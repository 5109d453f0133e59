package io.portreeve.bench.manifests;

import io.portreeve.bench.manifests.Application.NamedPort;

/** The Service: most are for the cluster alone, some are load balancers, a few are node ports. */
final class ServicePart implements Part {
    @Override
    public String of(Application application, Dice dice) {
        String type = dice.percent(8) ? "LoadBalancer" : dice.percent(4) ? "NodePort" : "ClusterIP";
        StringBuilder text = new StringBuilder(HEAD);
        if (type.equals("LoadBalancer") && dice.percent(50)) {
            text.append(INTERNAL);
        }
        text.append("spec:\n  type: " + type + "\n  selector: {app.kubernetes.io/name: @name}\n  ports:\n");
        for (NamedPort port : application.ports()) {
            text.append("    - name: " + port.name() + "\n      port: " + port.number() + "\n");
            text.append(target(port, dice));
        }
        return text.toString();
    }

    private static String target(NamedPort port, Dice dice) {
        if (dice.percent(30)) {
            return "";
        }
        return "      targetPort: " + (dice.percent(50) ? port.name() : port.number()) + "\n";
    }

    private static final String HEAD = """
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: @name
              namespace: @namespace
              labels:
                app.kubernetes.io/name: @name
                app.kubernetes.io/part-of: @team
            """;
    private static final String INTERNAL = """
              annotations:
                service.beta.kubernetes.io/aws-load-balancer-scheme: internal
            """;
}
