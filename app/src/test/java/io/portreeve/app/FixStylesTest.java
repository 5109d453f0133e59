package io.portreeve.app;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The fixes of the rules on wiring, in every style in which a manifest may be written. */
class FixStylesTest {
    private static final String PODS = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec:
              selector:
                matchLabels: {app: web}
              template:
                metadata:
                  labels: {app: web}
                spec:
                  containers:
                    - name: web
                      image: registry.example.com/shop/web:2.1.0
                      ports:
                        - name: admin
                          containerPort: 9000
                        - name: http
                          containerPort: 8080
                        - name: https
                          containerPort: 8443
                        - name: sip
                          containerPort: 5060
                          protocol: UDP
                        - containerPort: 7777
            """;

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: shop}
            spec:
              selector: {app: web}
            """;

    private static final String SHARED = "an alias uses the same characters elsewhere";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> an_omitted_target_port_is_written() {
        return tests(
                service("in a block", "PR1001", """
                          ports:
                            - port: 9000
                              name: web
                        """, """
                          ports:
                            - port: 9000
                              targetPort: admin
                              name: web
                        """),
                service("beside comments and odd indentation", "PR1001", """
                          ports:   # what clients dial
                          -    name:   "web"
                               # the number
                               port:   9000    # as in the handbook

                          type: ClusterIP
                        """, """
                          ports:   # what clients dial
                          -    name:   "web"
                               # the number
                               port:   9000    # as in the handbook
                               targetPort: admin

                          type: ClusterIP
                        """),
                service("in braces", "PR1001", """
                          ports: [{port: 9000, name: web}] # one
                        """, """
                          ports: [{port: 9000, targetPort: admin, name: web}] # one
                        """),
                service("in braces over lines", "PR1001", """
                          ports: [
                            {
                              name: web,
                              port: 9000, # open
                            },
                          ]
                        """, """
                          ports: [
                            {
                              name: web,
                              port: 9000, # open
                              targetPort: admin,
                            },
                          ]
                        """),
                service("in place of a 0", "PR1001", """
                          ports:
                            - {name: web, port: 9000, targetPort: 0}
                        """, """
                          ports:
                            - {name: web, port: 9000, targetPort: admin}
                        """),
                service("beside an anchor and an alias", "PR1001", """
                          sessionAffinityConfig: {clientIP: {timeoutSeconds: &number 9000}}
                          ports:
                            - name: web
                              port: *number
                        """, """
                          sessionAffinityConfig: {clientIP: {timeoutSeconds: &number 9000}}
                          ports:
                            - name: web
                              port: *number
                              targetPort: admin
                        """),
                FixGolden.of("in JSON", "PR1001", """
                        {
                          "apiVersion": "v1",
                          "kind": "Service",
                          "metadata": {"name": "web", "namespace": "shop"},
                          "spec": {
                            "selector": {"app": "web"},
                            "ports": [
                              {
                                "port": 9000
                              }
                            ]
                          }
                        }
                        """, """
                        {
                          "apiVersion": "v1",
                          "kind": "Service",
                          "metadata": {"name": "web", "namespace": "shop"},
                          "spec": {
                            "selector": {"app": "web"},
                            "ports": [
                              {
                                "port": 9000,
                                "targetPort": "admin"
                              }
                            ]
                          }
                        }
                        """),
                FixGolden.of("in a List, by number where pods know no name", "PR1001", """
                        apiVersion: v1
                        kind: List
                        items:
                          - apiVersion: v1
                            kind: Service
                            metadata: {name: web, namespace: shop}
                            spec:
                              selector: {app: web}
                              ports: [port: 9000]
                          - apiVersion: v1
                            kind: Service
                            metadata: {name: game, namespace: shop}
                            spec:
                              selector: {app: web}
                              ports:
                              - port: 7777
                        """, """
                        apiVersion: v1
                        kind: List
                        items:
                          - apiVersion: v1
                            kind: Service
                            metadata: {name: web, namespace: shop}
                            spec:
                              selector: {app: web}
                              ports: [port: 9000]
                          - apiVersion: v1
                            kind: Service
                            metadata: {name: game, namespace: shop}
                            spec:
                              selector: {app: web}
                              ports:
                              - port: 7777
                                targetPort: 7777
                        """),
                service("in the second of three documents", "PR1001", """
                          ports: [{port: 9000}]
                        ---
                        kind: ConfigMap
                        """, """
                          ports: [{port: 9000, targetPort: admin}]
                        ---
                        kind: ConfigMap
                        """)
                        .behind("# first\nkind: ConfigMap\n---\n"),
                FixGolden.left("through an anchor that serves two Services", "PR1001", """
                        apiVersion: v1
                        kind: List
                        items:
                          - apiVersion: v1
                            kind: Service
                            metadata: {name: web, namespace: shop}
                            spec: &spec
                              selector: {app: web}
                              ports:
                                - port: 9000
                          - apiVersion: v1
                            kind: Service
                            metadata: {name: web-too, namespace: shop}
                            spec: *spec
                        """, SHARED));
    }

    @TestFactory
    Stream<DynamicTest> a_target_port_gets_the_name_that_the_pods_know() {
        return tests(
                service("in a block", "PR1002", """
                          ports:
                            - port: 80
                              targetPort: htpp # see the pods
                        """, """
                          ports:
                            - port: 80
                              targetPort: http # see the pods
                        """),
                service("in quotes", "PR1002", """
                          ports: [{port: 80, targetPort: 'htpp'}, {port: 81, name: x, targetPort: "htpp"}]
                        """, """
                          ports: [{port: 80, targetPort: 'http'}, {port: 81, name: x, targetPort: "http"}]
                        """),
                service("behind an anchor that nothing repeats", "PR1002", """
                          ports:
                            - port: 80
                              targetPort: &target htpp
                        """, """
                          ports:
                            - port: 80
                              targetPort: &target http
                        """),
                serviceLeft("behind an anchor", "PR1002", """
                          ports:
                            - port: 80
                              name: &target htpp
                              targetPort: *target
                        """, SHARED));
    }

    @TestFactory
    Stream<DynamicTest> tls_goes_to_the_port_that_speaks_it() {
        return tests(
                service("in place of a number", "PR1005", """
                          ports:
                            - name: https
                              port: 443
                              targetPort: 8080
                        """, """
                          ports:
                            - name: https
                              port: 443
                              targetPort: https
                        """),
                service("in the quotes that stand there", "PR1005", """
                          ports:
                            - {name: https, port: 443, targetPort: "http"}
                        """, """
                          ports:
                            - {name: https, port: 443, targetPort: "https"}
                        """),
                FixGolden.of("in JSON", "PR1005", """
                        {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "web", "namespace": "shop"},
                         "spec": {"selector": {"app": "web"},
                                  "ports": [{"name": "https", "port": 443, "targetPort": 8080}]}}
                        """, """
                        {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "web", "namespace": "shop"},
                         "spec": {"selector": {"app": "web"},
                                  "ports": [{"name": "https", "port": 443, "targetPort": "https"}]}}
                        """));
    }

    @TestFactory
    Stream<DynamicTest> protocols_are_made_one() {
        return tests(
                service("in the Service", "PR1010", """
                          ports:
                            - port: 5060
                              targetPort: 5060
                        """, """
                          ports:
                            - port: 5060
                              protocol: UDP
                              targetPort: 5060
                        """),
                service("in place of another", "PR1010", """
                          ports: [{protocol: "TCP", port: 5060}]
                        """, """
                          ports: [{protocol: "UDP", port: 5060}]
                        """),
                FixGolden.of("in the pods", "PR1010", PODS, PODS.replace("- containerPort: 7777", """
                        - containerPort: 7777
                                      protocol: UDP"""))
                        .beside(SERVICE + """
                          ports:
                            - {port: 7777, protocol: UDP}
                        """));
    }

    @TestFactory
    Stream<DynamicTest> a_backend_gets_the_port_or_name_that_is_there() {
        String backend = SERVICE + """
                  ports:
                    - {name: http, port: 80, targetPort: 8080}
                """;
        return tests(
                ingress("by number", "{name: web, port: {number: 8080}}", "{name: web, port: {number: 80}}")
                        .beside(backend),
                ingress("by name", "{name: web, port: {name: \"htpp\"}}", "{name: web, port: {name: \"http\"}}")
                        .beside(backend),
                ingress("by the Service's name", "{name: wep, port: {number: 80}}", "{name: web, port: {number: 80}}")
                        .beside(backend));
    }

    @TestFactory
    Stream<DynamicTest> what_an_api_server_would_refuse_is_written_as_it_wants_it() {
        return tests(
                service("a number without quotes", "PR1011", """
                          ports:
                            - {port: "80", targetPort: '8080'}
                        """, """
                          ports:
                            - {port: 80, targetPort: 8080}
                        """),
                service("a protocol in capitals", "PR1011", """
                          ports:
                            - port: 80
                              protocol: tcp
                              targetPort: 8080
                        """, """
                          ports:
                            - port: 80
                              protocol: TCP
                              targetPort: 8080
                        """),
                service("a name in quotes", "PR1011", """
                          ports:
                            - {port: 80, name: 80, targetPort: 8080}
                        """, """
                          ports:
                            - {port: 80, name: "80", targetPort: 8080}
                        """));
    }

    private Stream<DynamicTest> tests(FixGolden... goldens) {
        return Stream.of(goldens)
                .map(golden -> golden.beside().isEmpty() ? golden.beside(PODS) : golden)
                .flatMap(golden -> golden.tests(folder));
    }

    private static FixGolden service(String title, String rule, String before, String after) {
        return FixGolden.of(title, rule, before, after).behind(SERVICE);
    }

    private static FixGolden serviceLeft(String title, String rule, String text, String told) {
        return FixGolden.left(title, rule, text, told).behind(SERVICE);
    }

    private static FixGolden ingress(String title, String before, String after) {
        String ingress = """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: shop, namespace: shop}
                spec:
                  rules:
                    - http:
                        paths:
                          - path: /
                            pathType: Prefix
                            backend:
                              service: %s # here
                """;
        return FixGolden.of(title, "PR1012", ingress.formatted(before), ingress.formatted(after));
    }
}
