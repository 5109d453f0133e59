package io.portreeve.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NodeSelectionTest {
    private static final NodeSelection WINDOWS = all(in("kubernetes.io/os", "windows"));

    @Test
    void pods_that_ask_for_nothing_may_meet_any_other() {
        assertThat(NodeSelection.ANY.mayShareNodeWith(NodeSelection.ANY)).isTrue();
        assertThat(NodeSelection.ANY.mayShareNodeWith(WINDOWS)).isTrue();
    }

    @Test
    void who_asks_for_less_covers_who_asks_for_more() {
        NodeSelection quick = all(in("kubernetes.io/os", "windows"), in("disk", "fast"));
        assertThat(NodeSelection.ANY.covers(WINDOWS)).isTrue();
        assertThat(WINDOWS.covers(WINDOWS)).isTrue();
        assertThat(WINDOWS.covers(quick)).isTrue();
        assertThat(quick.covers(WINDOWS)).isFalse();
        assertThat(WINDOWS.covers(NodeSelection.ANY)).isFalse();
    }

    @Test
    void no_node_has_two_values_of_one_label() {
        assertThat(WINDOWS.mayShareNodeWith(all(in("kubernetes.io/os", "linux"))))
                .isFalse();
        assertThat(WINDOWS.mayShareNodeWith(all(in("kubernetes.io/os", "linux", "windows"))))
                .isTrue();
        assertThat(WINDOWS.mayShareNodeWith(all(in("disk", "fast")))).isTrue();
    }

    @Test
    void values_that_the_other_rules_out_are_no_meeting() {
        assertThat(WINDOWS.mayShareNodeWith(all(is("kubernetes.io/os", "NotIn", "windows"))))
                .isFalse();
        assertThat(WINDOWS.mayShareNodeWith(all(is("kubernetes.io/os", "DoesNotExist"))))
                .isFalse();
        assertThat(WINDOWS.mayShareNodeWith(all(is("kubernetes.io/os", "Exists"))))
                .isTrue();
        assertThat(all(is("gpu", "Exists")).mayShareNodeWith(all(is("gpu", "DoesNotExist"))))
                .isFalse();
        assertThat(all(is("gpu", "NotIn", "old")).mayShareNodeWith(all(is("gpu", "DoesNotExist"))))
                .isTrue();
    }

    @Test
    void one_alternative_that_fits_is_enough() {
        NodeSelection either =
                new NodeSelection(List.of(List.of(in("pool", "edge")), List.of(in("kubernetes.io/os", "windows"))));
        assertThat(either.mayShareNodeWith(all(in("pool", "inner")))).isTrue();
        assertThat(either.mayShareNodeWith(all(in("pool", "inner"), in("kubernetes.io/os", "linux"))))
                .isFalse();
    }

    @Test
    void a_pod_with_a_name_of_a_node_is_on_that_node() {
        assertThat(all(in(NodeSelection.NODE_NAME, "node-7")).isOneNode()).isTrue();
        assertThat(WINDOWS.isOneNode()).isFalse();
        assertThat(NodeSelection.ANY.isOneNode()).isFalse();
    }

    private static NodeSelection all(Requirement... requirements) {
        return new NodeSelection(List.of(List.of(requirements)));
    }

    private static Requirement in(String key, String... values) {
        return is(key, "In", values);
    }

    private static Requirement is(String key, String operator, String... values) {
        return new Requirement(key, operator, List.of(values));
    }
}
