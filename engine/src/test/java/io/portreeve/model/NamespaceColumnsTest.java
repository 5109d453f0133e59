package io.portreeve.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.reader.Manifests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamespaceColumnsTest {
    private static final String SHOP = namespace("shop", "{team: retail}");
    private static final String BANK = namespace("bank", "{team: money, tier: '${TIER}'}");
    private static final String POD = """
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: NAMESPACE}
            spec: {containers: [{name: main, image: shop}]}
            """;
    private static final String POLICY = """
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: db, namespace: shop}
            spec: {podSelector: {}}
            """;

    private static String namespace(String name, String labels) {
        return """
                ---
                apiVersion: v1
                kind: Namespace
                metadata: {name: NAME, labels: LABELS}
                """.replace("NAME", name).replace("LABELS", labels);
    }

    private static Members members(String... manifests) {
        List<KubernetesObject> objects = Stream.of(manifests)
                .flatMap(each -> Manifests.contents(each).objects().stream())
                .toList();
        return Members.of(objects);
    }

    private static NamespaceColumns columns(String... manifests) {
        return members(manifests).namespaceColumns();
    }

    private static List<String> perhapsWith(NamespaceColumns namespaces, String key, String value) {
        return namespaces.perhapsWith(new Requirement(key, "In", List.of(value))).stream()
                .map(number -> namespaces.name(number).orElse(""))
                .toList();
    }

    @Test
    void pods_and_policies_name_theirs_by_the_same_number() {
        Members members = members(SHOP, POD.replace("NAMESPACE", "shop"), POLICY);
        assertThat(members.pods().namespace(0))
                .isEqualTo(members.policyColumns().namespace(0))
                .isEqualTo(members.namespaceColumns().number(Optional.of("shop")));
        assertThat(members.pods().namespaces()).isSameAs(members.policyColumns().namespaces());
    }

    @Test
    void a_namespace_is_found_by_its_labels_and_by_the_label_with_its_name() {
        NamespaceColumns namespaces = columns(SHOP, BANK);
        assertThat(perhapsWith(namespaces, "team", "retail")).containsExactly("shop");
        assertThat(perhapsWith(namespaces, ClusterNamespace.NAME_LABEL, "bank")).containsExactly("bank");
        assertThat(perhapsWith(namespaces, "team", "nobody")).isEmpty();
    }

    @Test
    void a_value_that_is_still_to_be_filled_in_may_be_any() {
        assertThat(perhapsWith(columns(SHOP, BANK), "tier", "front")).containsExactly("bank");
    }

    @Test
    void a_namespace_without_an_object_may_have_any_label_but_another_name() {
        NamespaceColumns namespaces = columns(SHOP, POD.replace("NAMESPACE", "yard"));
        assertThat(perhapsWith(namespaces, "team", "retail")).containsExactly("shop", "yard");
        assertThat(perhapsWith(namespaces, ClusterNamespace.NAME_LABEL, "shop")).containsExactly("shop");
        assertThat(namespaces.written()).containsExactly("shop");
    }

    @Test
    void of_two_variants_only_what_both_say_is_known() {
        NamespaceColumns namespaces = columns(SHOP, namespace("shop", "{team: retail, tier: front}"));
        NamespaceColumns.Known known = namespaces.labels(Optional.of("shop"));
        assertThat(known.labels()).isEqualTo(Map.of(ClusterNamespace.NAME_LABEL, "shop", "team", "retail"));
        assertThat(known.complete()).isFalse();
        assertThat(perhapsWith(namespaces, "tier", "back")).containsExactly("shop");
    }

    @Test
    void of_one_that_nobody_named_only_its_name_is_known() {
        NamespaceColumns namespaces = columns(SHOP);
        assertThat(namespaces.number(Optional.of("else"))).isEqualTo(NamespaceColumns.NOT_THERE);
        assertThat(namespaces.labels(Optional.of("else")))
                .isEqualTo(new NamespaceColumns.Known(Map.of(ClusterNamespace.NAME_LABEL, "else"), false));
        assertThat(namespaces.labels(Optional.empty()).labels()).isEmpty();
    }
}
