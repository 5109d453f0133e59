package io.portreeve.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.reader.Manifests;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private final Service web = service("web", 80);
    private final Service api = service("api", 80);

    private static Service service(String name, int port) {
        return Manifests.only(
                Service.class,
                "{apiVersion: v1, kind: Service, metadata: {name: " + name + "}, spec: {ports: [{port: " + port
                        + "}]}}\n");
    }

    @Test
    void objects_are_found_by_type_and_identity() {
        Snapshot snapshot = Snapshot.of(Stream.of(web, api));
        assertThat(snapshot.services()).containsExactly(web, api);
        assertThat(snapshot.workloads()).isEmpty();
        assertThat(snapshot.find(api.id())).containsExactly(api);
        assertThat(snapshot.find(new ObjectId("", "Service", Optional.of("shop"), "api")))
                .isEmpty();
    }

    @Test
    void variants_of_one_identity_stay_in_as_alternatives() {
        Service variant = service("web", 8080);
        Snapshot snapshot = new Snapshot(List.of(web, api, variant));
        assertThat(snapshot.find(web.id())).containsExactly(web, variant);
        assertThat(snapshot.objects()).hasSize(3);
    }

    @Test
    void a_new_object_replaces_all_of_its_identity_and_leaves_the_old_snapshot_alone() {
        Snapshot before = new Snapshot(List.of(web, api));
        Service updated = service("web", 8080);
        assertThat(before.with(updated).objects()).containsExactly(api, updated);
        assertThat(before.without(web.id()).objects()).containsExactly(api);
        assertThat(before.objects()).containsExactly(web, api);
    }

    @Test
    void copies_that_differ_in_layout_only_have_the_same_body() {
        Service copy = Manifests.only(Service.class, """
                # the same, written by another hand
                kind: Service
                apiVersion: v1
                spec:
                  ports:
                    - port: 80
                  selector: null
                metadata: {name: "web"}
                """);
        assertThat(copy.meta().bodyHash()).isEqualTo(web.meta().bodyHash());
    }

    @Test
    void bodies_that_differ_in_one_value_or_its_type_are_told_apart() {
        Service quoted = Manifests.only(
                Service.class,
                "{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {ports: [{port: '80'}]}}\n");
        assertThat(service("web", 81).meta().bodyHash()).isNotEqualTo(web.meta().bodyHash());
        assertThat(quoted.meta().bodyHash()).isNotEqualTo(web.meta().bodyHash());
    }
}
