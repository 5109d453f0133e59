package io.portreeve.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The fixes of the rules on exposure and isolation, in every style in which a manifest may be written. */
class FixExposureStylesTest {
    private static final String DECISION = "it takes a decision, or a fact that the input does not hold";

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: till
            spec:
            """;

    private static final String JSON = """
            {
              "apiVersion": "v1",
              "kind": "Service",
              "metadata": {
                "name": "till"%s
              },
              "spec": {
                "type": "LoadBalancer",%s
                "ports": [{"port": 7000, "targetPort": 7000}]
              }
            }
            """;

    private static final String POLICY = """
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: jump-ingress
            spec:
              podSelector:
                matchLabels:
                  app: jump
              policyTypes:
                - Ingress
              ingress: []
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void somebody_to_trust() throws IOException {
        Files.writeString(folder.resolve("trust.conf"), "trusted: {cidrs: [203.0.113.0/24, \"2001:db8::/32\"]}\n");
    }

    @TestFactory
    Stream<DynamicTest> a_public_load_balancer_lets_in_whom_the_user_trusts() {
        return tests(
                service("with the lists indented", "PR3001", """
                          type: LoadBalancer # for the branches
                          ports:
                            - port: 7000
                              targetPort: 7000
                        """, """
                          type: LoadBalancer # for the branches
                          loadBalancerSourceRanges:
                            - 203.0.113.0/24
                            - "2001:db8::/32"
                          ports:
                            - port: 7000
                              targetPort: 7000
                        """).with("--config", "trust.conf"),
                service("with the lists at the column of their key", "PR3001", """
                          ports:
                          - port: 7000
                            targetPort: 7000
                          type: "LoadBalancer"
                        """, """
                          ports:
                          - port: 7000
                            targetPort: 7000
                          type: "LoadBalancer"
                          loadBalancerSourceRanges:
                          - 203.0.113.0/24
                          - "2001:db8::/32"
                        """)
                        .with("--config", "trust.conf"),
                FixGolden.of(
                                "in JSON",
                                "PR3001",
                                JSON.formatted("", ""),
                                JSON.formatted(
                                        "",
                                        "\n    \"loadBalancerSourceRanges\": [\"203.0.113.0/24\", \"2001:db8::/32\"],"))
                        .with("--config", "trust.conf"),
                serviceLeft("but no web site", "PR3001", """
                          type: LoadBalancer
                          ports: [{port: 443, targetPort: 8443}]
                        """, DECISION).with("--config", "trust.conf"),
                serviceLeft("nor one whose provider does not heed ranges", "PR3001", """
                          type: LoadBalancer
                          ports: [{port: 7000, targetPort: 7000}]
                        """, DECISION)
                        .with("--config", "trust.conf", "--provider", "hetzner"),
                serviceLeft("nor where nobody is trusted and nobody is named", "PR3001", """
                          type: LoadBalancer
                          ports: [{port: 7000, targetPort: 7000}]
                        """, DECISION));
    }

    @TestFactory
    Stream<DynamicTest> a_public_load_balancer_becomes_internal_where_it_is_certain_whose_it_is() {
        String rest = """
                spec:
                  type: LoadBalancer
                  ports: [{port: 7000, targetPort: 7000}]
                """;
        String head = "apiVersion: v1\nkind: Service\n";
        return tests(
                FixGolden.of("with no annotation yet", "PR3001", head + """
                        metadata:
                          name: till # the tills
                          labels: {app: till}
                        """ + rest, head + """
                        metadata:
                          name: till # the tills
                          annotations:
                            networking.gke.io/load-balancer-type: "Internal"
                          labels: {app: till}
                        """ + rest)
                        .with("--provider", "gke"),
                FixGolden.of("with annotations", "PR3001", head + """
                        metadata:
                          annotations:
                              example.com/owner: tills
                              # the desk
                              example.com/desk: "4"
                          name: till
                        """ + rest, head + """
                        metadata:
                          annotations:
                              example.com/owner: tills
                              # the desk
                              example.com/desk: "4"
                              service.beta.kubernetes.io/azure-load-balancer-internal: "true"
                          name: till
                        """ + rest)
                        .with("--provider", "aks"),
                FixGolden.of("in braces", "PR3001", head + "metadata: {name: till}\n" + rest, head + """
                        metadata: {name: till, annotations: {service.beta.kubernetes.io/aws-load-balancer-internal: "true"}}
                        """ + rest)
                        .with("--provider", "aws"),
                FixGolden.of("in JSON", "PR3001", JSON.formatted("", ""), JSON.formatted("""
                        ,
                            "annotations": {"service.beta.kubernetes.io/openstack-internal-load-balancer": "true"}""", ""))
                        .with("--provider", "openstack"),
                FixGolden.left(
                                "but not by an annotation that asks for a public one",
                                "PR3001",
                                head + """
                        metadata:
                          name: till
                          annotations: {networking.gke.io/load-balancer-type: External}
                        """ + rest,
                                DECISION)
                        .with("--provider", "gke"),
                FixGolden.left("nor where the provider is only likely", "PR3001", head + """
                        metadata:
                          name: till
                          annotations: {cloud.google.com/network-tier: Premium}
                        """ + rest, DECISION));
    }

    @TestFactory
    Stream<DynamicTest> node_ports_go_where_the_load_balancer_does_without() {
        String before = """
                  type: LoadBalancer
                  ports: [{port: 80, targetPort: 8080}]
                """;
        String after = """
                  type: LoadBalancer
                  allocateLoadBalancerNodePorts: false
                  ports: [{port: 80, targetPort: 8080}]
                """;
        String metalLb = "  loadBalancerClass: metallb.io/metallb\n";
        return tests(
                service("of a provider that was named", "PR3003", before, after).with("--provider", "metallb"),
                service("of a class", "PR3003", before + metalLb, after + metalLb),
                serviceLeft("but not of just any", "PR3003", before, DECISION),
                serviceLeft("nor of one on node ports", "PR3003", before, DECISION)
                        .with("--provider", "gke"),
                serviceLeft("nor where one is asked for", "PR3003", """
                          type: LoadBalancer
                          ports: [{port: 80, targetPort: 8080, nodePort: 30080}]
                        """, DECISION)
                        .with("--provider", "metallb"));
    }

    @TestFactory
    Stream<DynamicTest> a_host_port_goes_where_a_service_leads_to_the_port() {
        String service = SERVICE + """
                  selector: {app: till}
                  ports: [{port: 7000, targetPort: 7000}]
                """;
        String pod = """
                apiVersion: v1
                kind: Pod
                metadata: {name: till, labels: {app: till}}
                spec:
                  containers:
                    - name: till
                      image: registry.example.com/shop/till:1.0
                      ports:
                """;
        return tests(
                FixGolden.of("with its line", "PR3005", pod + """
                                - containerPort: 7000 # tills
                                  hostPort: 7000
                                  name: till
                        """, pod + """
                                - containerPort: 7000 # tills
                                  name: till
                        """).beside(service),
                FixGolden.of("from behind a dash", "PR3005", pod + """
                                - hostPort: 7000
                                  containerPort: 7000
                        """, pod + """
                                - containerPort: 7000
                        """)
                        .beside(service),
                FixGolden.of("out of braces", "PR3005", pod + """
                                - {containerPort: 7000, hostPort: 7000, protocol: TCP}
                        """, pod + """
                                - {containerPort: 7000, protocol: TCP}
                        """).beside(service),
                FixGolden.left("but not with a comment that may say why", "PR3005", pod + """
                                - containerPort: 7000
                                  hostPort: 7000 # the tills know this number
                        """, "leaves no safe place")
                        .beside(service),
                FixGolden.left(
                        "nor where nothing else leads there", "PR3005", pod + """
                                - containerPort: 7000
                                  hostPort: 7000
                        """, "no Service leads to the port"),
                FixGolden.left("nor on a DaemonSet", "PR3005", """
                        apiVersion: apps/v1
                        kind: DaemonSet
                        metadata: {name: till}
                        spec:
                          selector: {matchLabels: {app: till}}
                          template:
                            metadata: {labels: {app: till}}
                            spec:
                              containers:
                                - name: till
                                  image: registry.example.com/shop/till:1.0
                                  ports:
                                    - {containerPort: 7000, hostPort: 7000}
                        """, "may count on the host port")
                        .beside(service));
    }

    @TestFactory
    Stream<DynamicTest> a_database_is_no_longer_published() {
        String selects = """
                  selector: {app: db}
                  ports: [{name: postgres, port: 5432, targetPort: 5432}]
                """;
        return tests(
                service(
                        "plainly",
                        "PR2004",
                        "  type: LoadBalancer # oops\n" + selects,
                        "  type: ClusterIP # oops\n" + selects),
                service("in quotes", "PR2004", "  type: 'NodePort'\n" + selects, "  type: 'ClusterIP'\n" + selects),
                serviceLeft("but not beside fields of its type", "PR2004", """
                          type: LoadBalancer
                          externalTrafficPolicy: Local
                        """ + selects, DECISION),
                FixGolden.left(
                        "nor while an Ingress leads there too",
                        "PR2004",
                        SERVICE + "  type: NodePort\n" + selects + """
                        ---
                        apiVersion: networking.k8s.io/v1
                        kind: Ingress
                        metadata: {name: till}
                        spec:
                          defaultBackend: {service: {name: till, port: {number: 5432}}}
                        """,
                        DECISION));
    }

    @TestFactory
    Stream<DynamicTest> the_least_policy_is_added_as_a_document() {
        String pod = """
                apiVersion: v1
                kind: Pod
                metadata: {name: jump, labels: {app: jump}}
                spec:
                  containers:
                    - {name: jump, image: "registry.example.com/ops/jump:1.4", ports: [{containerPort: 22}]}
                """;
        String more = """
                # the end of it

                ---
                kind: ConfigMap
                """;
        return tests(
                FixGolden.of("at the end", "PR4001", pod, pod + POLICY),
                FixGolden.of(
                        "before the next, behind its own comments", "PR4001", pod + more, pod + """
                        # the end of it
                        """ + POLICY + """

                        ---
                        kind: ConfigMap
                        """),
                FixGolden.left(
                        "but not into a List",
                        "PR4001",
                        """
                        kind: List
                        apiVersion: v1
                        items:
                        -\s""" + pod.strip().replace("\n", "\n  ") + "\n",
                        "leaves no safe place"),
                FixGolden.left("nor into JSON", "PR4001", """
                        {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "jump", "labels": {"app": "jump"}},
                         "spec": {"containers": [{"name": "jump", "image": "jump", "ports": [{"containerPort": 22}]}]}}
                        """, "leaves no safe place"));
    }

    private Stream<DynamicTest> tests(FixGolden... goldens) {
        return Stream.of(goldens).flatMap(golden -> golden.tests(folder));
    }

    private static FixGolden service(String title, String rule, String before, String after) {
        return FixGolden.of(title, rule, before, after).behind(SERVICE);
    }

    private static FixGolden serviceLeft(String title, String rule, String text, String told) {
        return FixGolden.left(title, rule, text, told).behind(SERVICE);
    }
}
