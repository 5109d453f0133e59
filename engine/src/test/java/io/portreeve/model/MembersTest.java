package io.portreeve.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.reader.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembersTest {
    private static NetworkPolicy policy(String namespace, String name) {
        return Manifests.only(
                NetworkPolicy.class,
                "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: " + name + ", namespace: "
                        + namespace + "}, spec: {podSelector: {}}}\n");
    }

    @Test
    void policies_stand_by_namespace_and_name_whatever_the_order_of_files() {
        Members members = Members.of(List.of(policy("shop", "dns"), policy("bank", "web"), policy("shop", "all")));
        assertThat(members.policies())
                .extracting(policy -> policy.id().qualifiedName())
                .containsExactly("bank/web", "shop/all", "shop/dns");
        assertThat(members.haveVariants()).isFalse();
    }

    @Test
    void two_bodies_of_one_policy_are_variants_though_others_stand_between_them() {
        Members members = Members.of(List.of(policy("shop", "dns"), policy("bank", "dns"), policy("shop", "dns")));
        assertThat(members.haveVariants()).isTrue();
    }

    @Test
    void what_has_no_part_in_who_reaches_whom_is_no_member() {
        Service service = Manifests.only(
                Service.class, "{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {ports: [{port: 80}]}}\n");
        NetworkPolicy policy = policy("shop", "dns");
        assertThat(new Snapshot(List.of(service, policy)).members().values())
                .extracting(Members::all)
                .containsExactly(List.of(policy));
    }
}
