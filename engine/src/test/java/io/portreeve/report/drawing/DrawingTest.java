package io.portreeve.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.report.MapSample;
import io.portreeve.report.graph.MapGraph;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where boxes and lines are put. */
class DrawingTest {
    @ParameterizedTest
    @EnumSource
    void nothing_lies_over_anything_else(MapSample sample) {
        assertTidy(Drawing.of(MapGraph.of(sample.report())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothing_lies_over_anything_else_in_a_cluster_of_any_shape(long seed) {
        assertTidy(Drawing.of(MapGraph.of(MapSample.report(cluster(new Random(seed))))));
    }

    private static void assertTidy(Drawing drawing) {
        for (Slot slot : drawing.slots()) {
            assertThat(drawing.top(slot)).isGreaterThanOrEqualTo(Drawing.MARGIN + Drawing.HEAD);
            assertThat(drawing.top(slot) + slot.height()).isLessThanOrEqualTo(drawing.bottom());
            assertThat(drawing.right(slot)).isLessThanOrEqualTo(drawing.right());
            slot.box().ifPresent(box -> assertThat(box.width()).isLessThanOrEqualTo(drawing.width(slot)));
            for (Slot other : drawing.slots()) {
                if (other != slot && other.column() == slot.column() && drawing.top(other) >= drawing.top(slot)) {
                    assertThat(drawing.top(other)).isGreaterThan(drawing.top(slot) + slot.height());
                }
            }
        }
        for (Segment segment : drawing.segments()) {
            assertThat(segment.to().column()).isEqualTo(segment.from().column() + 1);
            assertThat(drawing.left(segment.to())).isGreaterThan(drawing.right(segment.from()));
        }
    }

    @Test
    void a_line_that_passes_a_lane_has_a_place_of_its_own_there() {
        Drawing drawing = Drawing.of(MapGraph.of(MapSample.FLAGSHIP.report()));

        assertThat(drawing.slots().stream().filter(slot -> slot.box().isEmpty()))
                .hasSize(1);
    }

    @Test
    void a_way_that_nobody_shares_is_straight() {
        Drawing drawing = Drawing.of(MapGraph.of(MapSample.report(Given.manifests(
                Given.service("a", "app: a", "ports: [{port: 80}]") + Given.deployment("a", "app: a", "")))));

        assertThat(drawing.slots().stream().map(drawing::middle).distinct()).hasSize(1);
    }

    @Test
    void the_widest_source_stands_on_top() {
        Drawing drawing = Drawing.of(MapGraph.of(MapSample.FLAGSHIP.report()));

        assertThat(drawing.slots().stream().filter(slot -> slot.column() == 0))
                .extracting(slot -> slot.box().orElseThrow().node().title())
                .containsExactly("Internet", "private network", "any pod");
    }

    @Test
    void a_title_is_broken_at_its_joints_and_cut_where_two_lines_are_not_enough() {
        assertThat(Lettering.TITLE.lines("argocd-applicationset-controller:7000", 200, 2))
                .containsExactly("argocd-applicationset-", "controller:7000");
        assertThat(Lettering.TITLE.lines("a".repeat(1_000) + ":8080", 100, 2))
                .hasSize(2)
                .allSatisfy(line -> assertThat(Lettering.TITLE.width(line)).isLessThanOrEqualTo(100))
                .last()
                .asString()
                .contains("…")
                .endsWith(":8080");
        assertThat(Lettering.DETAIL.lines("", 100, 2)).isEmpty();
        assertThat(Lettering.DETAIL.lines("日本語😀".repeat(40), 50, 2))
                .allSatisfy(line -> assertThat(Lettering.DETAIL.width(line)).isLessThanOrEqualTo(50));
    }

    /** Services of every type in front of some of the workloads, with policies about others. */
    private static Given cluster(Random random) {
        StringBuilder text = new StringBuilder();
        List<String> types = List.of("ClusterIP", "NodePort", "LoadBalancer");
        for (int i = 0; i < 20; i++) {
            String app = "app-" + random.nextInt(12) + "-with-a-name".repeat(random.nextInt(4));
            text.append(Given.service(
                    "svc-" + i,
                    "app: " + app,
                    "type: " + types.get(random.nextInt(3)) + "\nports: [{port: " + (80 + random.nextInt(3)) + "}]"));
            text.append(Given.deployment(app, "app: " + app, "{containerPort: " + (80 + random.nextInt(3)) + "}"));
            if (random.nextInt(3) == 0) {
                text.append(String.format(Locale.ROOT, """
                        apiVersion: networking.k8s.io/v1
                        kind: NetworkPolicy
                        metadata: {name: policy-%d}
                        spec: {podSelector: {matchLabels: {app: %s}}, policyTypes: [Ingress]}
                        ---
                        """, i, app));
            }
        }
        return Given.manifests(text.toString());
    }
}
