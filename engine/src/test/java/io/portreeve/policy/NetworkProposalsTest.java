package io.portreeve.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.change.Exposures;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.exposure.Scope;
import io.portreeve.exposure.Stages;
import io.portreeve.finding.ObjectPattern;
import io.portreeve.lock.Intent;
import io.portreeve.lock.LockEntry;
import io.portreeve.lock.LockFile;
import io.portreeve.lock.LockText;
import io.portreeve.lock.Meant;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Snapshot;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.remedy.LeastPolicy;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which NetworkPolicies are proposed, and that the engine finds open with them what is meant, and nothing else. */
class NetworkProposalsTest {
    private static final String PUBLISHED = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
              namespace: shop
            spec:
              type: LoadBalancer
              allocateLoadBalancerNodePorts: false
              externalTrafficPolicy: Local
              selector:
                app: web
              ports:
                - port: 443
                  targetPort: 8443
            ---
            """ + workload("Deployment", "web", 8443, 9090);

    private static final String DATABASE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: db
              namespace: shop
            spec:
              selector:
                app: db
              ports:
                - port: 5432
            ---
            """ + workload("StatefulSet", "db", 5432);

    private static String workload(String kind, String name, int... ports) {
        StringBuilder declared = new StringBuilder();
        for (int port : ports) {
            declared.append("            - containerPort: ").append(port).append('\n');
        }
        return """
                apiVersion: apps/v1
                kind: %s
                metadata:
                  name: %s
                  namespace: shop
                spec:
                  selector:
                    matchLabels:
                      app: %s
                  template:
                    metadata:
                      labels:
                        app: %s
                    spec:
                      containers:
                        - name: main
                          image: example.com/%s:1
                          ports:
                """.formatted(kind, name, name, name, name) + declared.toString().indent(4);
    }

    private static Stages stages(String text) {
        List<KubernetesObject> objects = new ArrayList<>();
        new DocumentReader(Limits.DEFAULT)
                .read(
                        SourceFile.of("shop.yaml", text),
                        document -> objects.addAll(
                                new ObjectReader().read(document, "").objects()));
        return Stages.of(new Snapshot(objects), ExposureOptions.NONE);
    }

    private static Meant intending(Scope scope, String... objects) {
        List<Intent> intents = new ArrayList<>();
        for (String pattern : objects) {
            intents.add(new Intent(
                    ObjectPattern.parse(pattern).stream().toList(),
                    List.of(),
                    scope,
                    List.of(),
                    "meant",
                    "",
                    Optional.empty(),
                    new SourceRange(SourceFile.of("portreeve.yaml", ""), 0, 0)));
        }
        return new Meant(Optional.empty(), intents, LocalDate.EPOCH);
    }

    /** Everything that is open now is meant. */
    private static Meant locking(Stages stages) {
        String text = LockText.of(LockEntry.all(Exposures.of(stages)));
        return new Meant(Optional.of(LockFile.read(SourceFile.of("portreeve.lock", text))), List.of(), LocalDate.EPOCH);
    }

    /** The doors from outside after the proposal. */
    private static List<String> doors(Stages before, NetworkProposals proposals) {
        List<KubernetesObject> objects = new ArrayList<>();
        proposals.policies().stream().map(LeastPolicy::objects).forEach(objects::addAll);
        return LockEntry.all(Exposures.of(before.adding(objects))).stream()
                .map(LockEntry::toString)
                .toList();
    }

    private static List<String> titles(NetworkProposals proposals) {
        return proposals.policies().stream().map(LeastPolicy::title).toList();
    }

    @Test
    void a_port_that_is_meant_for_the_internet_is_left_to_everybody_and_all_others_are_closed() {
        Stages before = stages(PUBLISHED);
        NetworkProposals proposals = NetworkProposals.of(before, intending(Scope.INTERNET, "Service/shop/web"));
        assertThat(proposals.text()).isEqualTo("""
                # Made by: portreeve policy network. Each policy is proven to let in what is meant, and nobody else.
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web-ingress
                  namespace: shop
                spec:
                  podSelector:
                    matchLabels:
                      app: web
                  policyTypes:
                    - Ingress
                  ingress:
                    - ports:
                        - protocol: TCP
                          port: 8443
                """);
        assertThat(doors(before, proposals)).isEqualTo(doors(before, new NetworkProposals(List.of(), List.of(), true)));
    }

    @Test
    void a_door_that_nobody_means_is_shut() {
        Stages before = stages(PUBLISHED);
        NetworkProposals proposals = NetworkProposals.of(before, intending(Scope.INTERNET));
        assertThat(titles(proposals)).containsExactly("NetworkPolicy shop/web-ingress");
        assertThat(doors(before, proposals)).isEmpty();
        assertThat(proposals.text())
                .contains("so that these policies\n#   shut every one.")
                .contains("- podSelector: {}");
    }

    @Test
    void a_service_inside_is_left_to_its_namespace() {
        NetworkProposals proposals = NetworkProposals.of(stages(DATABASE), intending(Scope.INTERNET));
        assertThat(proposals.text()).contains("""
                  ingress:
                    - from:
                        - podSelector: {}
                      ports:
                        - protocol: TCP
                          port: 5432
                """);
    }

    @Test
    void source_ranges_of_a_door_become_blocks() {
        Stages before = stages(PUBLISHED.replace(
                "  allocateLoadBalancerNodePorts: false\n",
                "  allocateLoadBalancerNodePorts: false\n  loadBalancerSourceRanges: [203.0.113.0/24]\n"));
        NetworkProposals proposals = NetworkProposals.of(before, locking(before));
        assertThat(proposals.text()).contains("""
                    - from:
                        - ipBlock:
                            cidr: "203.0.113.0/24"
                      ports:
                        - protocol: TCP
                          port: 8443
                """.replace("\"203.0.113.0/24\"", "203.0.113.0/24"));
        assertThat(doors(before, proposals)).isEqualTo(doors(before, new NetworkProposals(List.of(), List.of(), true)));
    }

    @Test
    void behind_an_ingress_pods_of_the_cluster_come() {
        Stages before = stages("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: db
                  namespace: shop
                spec:
                  ingressClassName: nginx
                  rules:
                    - host: db.example.com
                      http:
                        paths:
                          - path: /
                            pathType: Prefix
                            backend:
                              service:
                                name: db
                                port:
                                  number: 5432
                ---
                """ + DATABASE);
        NetworkProposals proposals = NetworkProposals.of(before, intending(Scope.INTERNET, "Ingress/shop/*"));
        assertThat(proposals.refusals()).isEmpty();
        assertThat(proposals.text()).contains("- namespaceSelector: {}");
        assertThat(doors(before, proposals)).isEqualTo(doors(before, new NetworkProposals(List.of(), List.of(), true)));
    }

    @Test
    void what_cannot_be_proven_is_said_and_not_printed() {
        Stages before = stages(PUBLISHED + """
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: everybody
                  namespace: shop
                spec:
                  podSelector: {}
                  ingress:
                    - {}
                """);
        NetworkProposals proposals = NetworkProposals.of(before, intending(Scope.INTERNET));
        assertThat(proposals.policies()).isEmpty();
        assertThat(proposals.refusals())
                .containsExactly(
                        "None for Deployment/shop/web (shop.yaml): internet  443/TCP  Service/shop/web (LoadBalancer) would stay"
                                + " open, which nobody means.");
    }

    @Test
    void pods_that_no_policy_can_single_out_have_none() {
        assertThat(NetworkProposals.of(
                                stages(PUBLISHED.replace(
                                        "    spec:\n      containers",
                                        "    spec:\n      hostNetwork: true\n      containers")),
                                intending(Scope.INTERNET))
                        .refusals())
                .containsExactly(
                        "None for Deployment/shop/web (shop.yaml): its pods are on their node's network, where no NetworkPolicy"
                                + " applies.");
        assertThat(NetworkProposals.of(
                                stages(DATABASE + "---\n"
                                        + workload("StatefulSet", "db", 5432).replace("name: db\n", "name: db2\n")),
                                intending(Scope.INTERNET))
                        .refusals())
                .allMatch(why -> why.contains("its labels select other pods too"));
    }
}
