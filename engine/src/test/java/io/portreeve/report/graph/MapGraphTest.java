package io.portreeve.report.graph;

import static io.portreeve.Given.deployment;
import static io.portreeve.Given.in;
import static io.portreeve.Given.manifests;
import static io.portreeve.Given.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.exposure.Scope;
import io.portreeve.report.Ending;
import io.portreeve.report.Lane;
import io.portreeve.report.MapReport;
import io.portreeve.report.MapSample;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which boxes and arrows a map has. */
class MapGraphTest {
    @Test
    void steps_that_several_paths_take_are_one_box() {
        assertThat(boxes(MapGraph.of(MapSample.FLAGSHIP.report())))
                .containsExactly(
                        "Internet",
                        "private network",
                        "any pod",
                        "load balancer 9000",
                        "node port (chosen by the cluster)",
                        "admin-dashboard:9000 (targetPort omitted, so 9000)",
                        "admin-dashboard:9000 (Deployment)");
    }

    @Test
    void an_arrow_is_as_wide_as_the_widest_path_along_it() {
        assertThat(arrows(MapGraph.of(MapSample.FLAGSHIP.report())))
                .containsExactly(
                        "Internet -> load balancer 9000: internet",
                        "private network -> node port: network",
                        "any pod -> admin-dashboard:9000: cluster",
                        "load balancer 9000 -> admin-dashboard:9000: internet",
                        "node port -> admin-dashboard:9000: network",
                        "admin-dashboard:9000 -> admin-dashboard:9000: internet");
    }

    @Test
    void a_way_from_pod_to_pod_is_drawn_only_where_no_service_leads() {
        Given two = manifests(service("web", "app: web", "ports: [{port: 80, targetPort: 8080}]")
                + deployment("web", "app: web", "{containerPort: 8080}, {containerPort: 9090}"));
        assertThat(arrows(graph(two)))
                .containsExactly(
                        "any pod -> web:80: cluster", "any pod -> web:9090: cluster", "web:80 -> web:8080: cluster");
    }

    @Test
    void a_gateway_and_its_route_are_one_box() {
        assertThat(boxes(MapGraph.of(MapSample.LANES.report()))).contains("Gateway edge:443 (HTTPRoute web)");
    }

    @Test
    void a_policy_stands_before_the_pods_that_it_guards() {
        MapGraph graph = MapGraph.of(MapSample.LANES.report());
        assertThat(graph.nodes().stream().filter(node -> node.lane() == Lane.POLICY))
                .extracting(MapGraphTest::box)
                .contains("let in (by NetworkPolicy db)", "closed to the allowed sources (by NetworkPolicy db)");
        assertThat(arrows(graph))
                .contains(
                        "db:5432 -> let in: namespace",
                        "db:5432 -> closed to the allowed sources: none",
                        "closed to the allowed sources -> db:5432: none, denied by ingress policy");
    }

    @Test
    void a_way_that_leads_nowhere_ends_in_a_box_that_says_why() {
        assertThat(arrows(MapGraph.of(MapSample.LANES.report())))
                .contains(
                        "gone:80 -> no pods with app=gone in the input: none, no endpoints",
                        "wrong:53/UDP -> Deployment shop/web has no port dns: none, no such port");
    }

    @Test
    void the_surest_of_equally_wide_paths_decides_how_a_box_looks() {
        Traffic sure = new Traffic(Scope.INTERNET, Ending.OPEN);
        Traffic unsure = new Traffic(Scope.INTERNET, Ending.UNSURE);
        Traffic blocked = new Traffic(Scope.NONE, Ending.BLOCKED);

        assertThat(unsure.or(sure)).isEqualTo(sure);
        assertThat(blocked.or(unsure)).isEqualTo(unsure);
        assertThat(new Traffic(Scope.NETWORK, Ending.OPEN).or(unsure)).isEqualTo(unsure);
    }

    @Test
    void boxes_of_one_name_are_told_apart_by_their_files() {
        String web = service("web", "app: web", "ports: [{port: 80}]");
        Given twice = Given.file("a/x/web.yaml", web).and("a/y/web.yaml", web);
        assertThat(boxes(graph(twice))).contains("web:80 (x/web.yaml)", "web:80 (y/web.yaml)");
    }

    @Test
    void names_have_a_namespace_only_where_there_are_several() {
        String web = service("web", "app: web", "ports: [{port: 80}]");
        assertThat(boxes(graph(manifests(in("shop", web))))).contains("web:80");
        assertThat(boxes(graph(manifests(in("shop", web) + in("mall", web))))).contains("shop/web:80", "mall/web:80");
    }

    @Test
    void what_is_reached_from_inside_only_is_put_together_first() {
        MapGraph graph = readable(town(1, 200, 50));

        assertThat(graph.nodes()).hasSizeLessThan(MapGraph.MOST_NODES);
        assertThat(graph.merged()).isEqualTo(3 + 2 * 4 + 2 * 200);
        assertThat(boxes(graph)).contains("app-50:80", "ns-0 (196 Service ports)", "ns-0 (196 pod ports)", "any pod");
    }

    @Test
    void where_too_much_is_open_every_namespace_is_one_box_in_each_lane() {
        MapGraph graph = readable(town(10, 40, 2));

        assertThat(boxes(graph))
                .contains("ns-3 (40 load balancers and node ports)", "ns-3 (40 Service ports)", "ns-3 (40 pod ports)")
                .hasSize(3 + 3 * 10);
    }

    @Test
    void of_very_many_namespaces_the_widest_are_told_and_the_others_are_one_box() {
        MapGraph graph = readable(town(600, 1, 3));

        assertThat(graph.nodes()).hasSizeLessThanOrEqualTo(MapGraph.MOST_NODES);
        assertThat(boxes(graph)).contains("ns-0/app-0:80", "other namespaces (558 Service ports)");
        assertThat(graph.edges()).hasSizeLessThan(1_000);
    }

    private static Given town(int namespaces, int services, int open) {
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (int i = 0; i < namespaces; i++) {
            for (int j = 0; j < services; j++) {
                String app = "app-" + j;
                String type = count++ % open == 0 ? "type: LoadBalancer\n" : "";
                text.append(in("ns-" + i, service(app, "app: " + app, type + "ports: [{port: 80, targetPort: 8080}]")))
                        .append(in("ns-" + i, deployment(app, "app: " + app, "{containerPort: 8080}")));
            }
        }
        return manifests(text.toString());
    }

    private static MapGraph graph(Given given) {
        return MapGraph.of(MapSample.report(given));
    }

    private static MapGraph readable(Given given) {
        MapReport report = MapSample.report(given);
        return MapGraph.readable(report);
    }

    private static List<String> boxes(MapGraph graph) {
        return graph.nodes().stream().map(MapGraphTest::box).toList();
    }

    private static String box(Node node) {
        return node.title() + (node.detail().isEmpty() ? "" : " (" + node.detail() + ")");
    }

    private static List<String> arrows(MapGraph graph) {
        return graph.edges().stream()
                .map(edge -> graph.nodes().get(edge.from()).title() + " -> "
                        + graph.nodes().get(edge.to()).title() + ": "
                        + edge.traffic().scope() + (edge.reason().isEmpty() ? "" : ", " + edge.reason()))
                .toList();
    }
}
