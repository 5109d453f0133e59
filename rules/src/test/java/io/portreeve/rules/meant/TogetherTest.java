package io.portreeve.rules.meant;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.KubernetesObject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static final String OPEN = "";
    private static final String SHOP = ", namespace: shop";
    private static final String OTHER = ", namespace: other";

    @Test
    void one_namespace_written_on_both_decides_whatever_the_folder() {
        assertThat(Together.are(at("a/one.yaml", SHOP), at("b/two.yaml", SHOP))).isTrue();
        assertThat(Together.are(at("a/one.yaml", SHOP), at("a/two.yaml", OTHER)))
                .isFalse();
    }

    @Test
    void where_one_has_no_namespace_the_folder_decides() {
        assertThat(Together.are(at("a/one.yaml", OPEN), at("a/two.yaml", SHOP))).isTrue();
        assertThat(Together.are(at("a/one.yaml", OPEN), at("b/two.yaml", SHOP))).isFalse();
    }

    @Test
    void a_reference_may_look_into_another_namespace_than_its_own() {
        assertThat(Together.are(at("a/one.yaml", SHOP), Optional.of("other"), at("b/two.yaml", OTHER)))
                .isTrue();
    }

    private static KubernetesObject at(String path, String namespace) {
        return Written.service("", path, "name: some" + namespace);
    }
}
