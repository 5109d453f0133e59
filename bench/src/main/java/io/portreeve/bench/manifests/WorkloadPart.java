package io.portreeve.bench.manifests;

import io.portreeve.bench.manifests.Application.NamedPort;
import java.util.Locale;

/** The Deployment, or StatefulSet, that runs the application, with a sidecar now and then. */
final class WorkloadPart implements Part {
    @Override
    public String of(Application application, Dice dice) {
        StringBuilder text = new StringBuilder(head(dice));
        text.append(container(application, dice));
        text.append(environment(dice));
        text.append(probes(application.mainPort()));
        if (dice.percent(25)) {
            text.append(SIDECAR);
        }
        return text.append(VOLUMES).toString();
    }

    private static String head(Dice dice) {
        boolean stateful = dice.percent(15);
        return """
                ---
                apiVersion: apps/v1
                kind: %s
                metadata:
                  name: @name
                  namespace: @namespace
                  labels:
                    app.kubernetes.io/name: @name
                    app.kubernetes.io/part-of: @team
                    app.kubernetes.io/managed-by: Helm
                  annotations:
                    example.com/purpose: "%s"   # shown on the team's board
                spec:
                %s  replicas: %d
                  selector:
                    matchLabels: {app.kubernetes.io/name: @name}
                  template:
                    metadata:
                      labels:
                        app.kubernetes.io/name: @name
                        app.kubernetes.io/part-of: @team
                    spec:
                      serviceAccountName: @name
                      containers:
                """.formatted(
                        stateful ? "StatefulSet" : "Deployment",
                        dice.words(dice.between(3, 8)),
                        stateful ? "  serviceName: @name\n" : "",
                        dice.between(1, 12));
    }

    private static String container(Application application, Dice dice) {
        StringBuilder text = new StringBuilder("""
                        - name: main
                          image: @image
                          imagePullPolicy: IfNotPresent
                """);
        text.append(dice.percent(50) ? SCRIPT : ARGUMENTS);
        text.append("          ports:\n");
        for (NamedPort port : application.ports()) {
            text.append(
                    "            - name: " + port.name() + "\n              containerPort: " + port.number() + "\n");
            if (dice.percent(50)) {
                text.append("              protocol: TCP\n");
            }
        }
        return text.toString();
    }

    private static String environment(Dice dice) {
        StringBuilder text = new StringBuilder("          env:\n");
        for (int count = dice.between(3, 14); count > 0; count--) {
            String name = (dice.word() + "_" + dice.word() + "_" + count).toUpperCase(Locale.ROOT);
            text.append("            - name: " + name + "\n");
            text.append(dice.percent(30) ? secret(name) : "              value: \"" + dice.words(3) + "\"\n");
        }
        return text.toString();
    }

    private static String secret(String name) {
        return "              valueFrom:\n                secretKeyRef: {name: @name-secrets, key: " + name + "}\n";
    }

    private static String probes(NamedPort port) {
        return """
                          resources:
                            requests: {cpu: 100m, memory: 128Mi}
                            limits:
                              memory: 512Mi
                          livenessProbe:
                            tcpSocket:
                              port: %s
                            initialDelaySeconds: 10
                          readinessProbe:
                            tcpSocket: {port: %d}
                            failureThreshold: 3
                          securityContext:
                            runAsNonRoot: true
                            allowPrivilegeEscalation: false
                            capabilities:
                              drop: [ALL]
                          volumeMounts:
                            - name: settings
                              mountPath: /etc/application
                              readOnly: true
                """.formatted(port.name(), port.number());
    }

    private static final String ARGUMENTS = "          args: [\"--log=json\", '--drain=15s', --verbose]\n";
    private static final String SCRIPT = """
                      command:
                        - /bin/sh
                        - -ec
                        - |
                          # Waits for the settings to be mounted.
                          until [ -r /etc/application/application.properties ]; do sleep 1; done

                          exec /opt/application/run --settings /etc/application
            """;
    private static final String SIDECAR = """
                    - name: proxy
                      image: registry.example.com/platform/proxy@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                      ports:
                        - {name: proxy, containerPort: 15090, protocol: TCP}
            """;
    private static final String VOLUMES = """
                  volumes:
                    - name: settings
                      configMap:
                        name: @name-settings
            """;
}
