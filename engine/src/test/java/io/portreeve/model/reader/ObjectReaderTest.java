package io.portreeve.model.reader;

import static io.portreeve.model.reader.Manifests.contents;
import static io.portreeve.model.reader.Manifests.only;
import static io.portreeve.model.reader.Manifests.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Service;
import io.portreeve.model.Workload;
import io.portreeve.source.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObjectReaderTest {
    @Test
    void every_object_carries_who_it_is_and_where_it_stands() {
        Service service = only(Service.class, """
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                  namespace: shop
                  labels:
                    version: 1.10
                  annotations:
                    example.com/note: "kept"
                spec:
                  ports:
                    - port: 80
                """);
        ObjectMeta meta = service.meta();
        assertThat(meta.id()).hasToString("Service/shop/web");
        assertThat(meta.apiVersion()).isEqualTo("v1");
        assertThat(meta.labels()).containsEntry("version", "1.10");
        assertThat(meta.annotation("example.com/note").orElseThrow().is("kept")).isTrue();
        assertThat(where(meta.namePlace())).isEqualTo("4:9-4:12 metadata.name");
        assertThat(meta.place().path()).isEmpty();
        assertThat(meta.place().range().startPosition()).hasToString("1:1");
        assertThat(meta.origin().unit()).isEqualTo("manifests");
        assertThat(meta.origin().folder()).isEqualTo("manifests");
    }

    @Test
    void a_namespace_that_nobody_wrote_is_unknown() {
        Service service = only(Service.class, service("v1"));
        assertThat(service.namespace()).isEmpty();
    }

    private static String service(String apiVersion) {
        return "apiVersion: " + apiVersion + """

                kind: Service
                metadata:
                  name: web
                spec:
                  ports:
                    - port: 80
                """;
    }

    @Test
    void the_items_of_a_list_are_read_with_paths_from_the_list() {
        DocumentContents contents = contents("""
                apiVersion: v1
                kind: List
                items:
                  - apiVersion: v1
                    kind: Service
                    metadata:
                      name: web
                    spec:
                      ports:
                        - port: 80
                  - apiVersion: v1
                    kind: List
                    items:
                      - apiVersion: v1
                        kind: Namespace
                        metadata:
                          name: shop
                """);
        assertThat(contents.objects()).extracting(KubernetesObject::name).containsExactly("web", "shop");
        Service service = (Service) contents.objects().get(0);
        assertThat(where(service.ports().get(0).port())).isEqualTo("10:17-10:19 items[0].spec.ports[0].port");
        assertThat(contents.objects().get(1).meta().place().path()).isEqualTo("items[1].items[0]");
        assertThat(contents.passedOver()).isEmpty();
    }

    @Test
    void items_of_a_typed_list_need_not_repeat_their_type() {
        Service service = only(Service.class, """
                {"apiVersion": "v1", "kind": "ServiceList", "items": [
                  {"metadata": {"name": "web"}, "spec": {"ports": [{"port": 80, "targetPort": "http"}]}}
                ]}
                """);
        assertThat(service.id()).hasToString("Service/web");
        assertThat(where(service.ports().get(0).targetPort())).isEqualTo("2:79-2:85 items[0].spec.ports[0].targetPort");
    }

    @Test
    void the_objects_of_an_openshift_template_are_read_with_their_parameters_unknown() {
        DocumentContents contents = contents("""
                apiVersion: template.openshift.io/v1
                kind: Template
                metadata:
                  name: app
                objects:
                  - apiVersion: v1
                    kind: Service
                    metadata:
                      name: ${NAME}
                    spec:
                      ports:
                        - port: 80
                          targetPort: ${{PORT}}
                parameters:
                  - name: NAME
                  - name: PORT
                    value: "8080"
                """);
        Service service = (Service) contents.objects().get(0);
        assertThat(service.name()).isEqualTo("${NAME}");
        assertThat(service.ports().get(0).targetPort().isUnresolved()).isTrue();
        assertThat(contents.problems())
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo(
                        "objects[0].spec.ports[0].targetPort is a placeholder; ports that depend on it are reported as"
                                + " unknown. Process the template first, for example with oc process.");
    }

    @Test
    void a_name_to_be_generated_ends_in_a_star() {
        Workload job = only(Workload.class, """
                apiVersion: batch/v1
                kind: Job
                metadata:
                  generateName: backup-
                spec:
                  template:
                    spec:
                      restartPolicy: Never
                      containers:
                        - name: backup
                          image: backup:1
                """);
        assertThat(job.name()).isEqualTo("backup-*");
        assertThat(where(job.meta().namePlace())).isEqualTo("4:17-4:24 metadata.generateName");
    }

    @Test
    void a_whole_object_without_a_name_is_a_problem() {
        DocumentContents contents = contents("""
                apiVersion: v1
                kind: Service
                metadata:
                  labels:
                    app: web
                spec:
                  ports:
                    - port: 80
                """);
        assertThat(contents.objects()).isEmpty();
        assertThat(contents.passedOver()).containsExactly(Map.entry(DocumentContents.NAMELESS, 1));
        Problem problem = contents.problems().get(0);
        assertThat(problem.code()).isEqualTo("nameless-object");
        assertThat(problem.range().orElseThrow()).hasToString("manifests/test.yaml:2:7");
    }

    @Test
    void a_kind_in_the_wrong_one_of_kubernetes_own_groups_is_a_slip_that_is_said() {
        DocumentContents contents = contents(service("apps/v1"));
        assertThat(contents.objects()).singleElement().isInstanceOf(Service.class);
        assertThat(contents.objects().get(0).id().group()).isEmpty();
        assertThat(contents.objects().get(0).meta().apiVersion()).isEqualTo("apps/v1");
        assertThat(contents.problems())
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("apps/v1 has no kind Service, so an API server refuses this object. It is read as v1: write"
                        + " apiVersion: v1.");
    }

    @Test
    void other_kinds_are_counted_without_complaint() {
        DocumentContents contents = contents("""
                apiVersion: projectcalico.org/v3
                kind: NetworkPolicy
                metadata:
                  name: deny
                spec: {}
                """);
        assertThat(contents.problems()).isEmpty();
        assertThat(contents.passedOver()).containsExactly(Map.entry(DocumentContents.OTHER_KIND, 1));
    }

    @Test
    void what_is_no_object_is_counted_without_complaint() {
        assertThat(contents("replicas: 3\n").passedOver()).containsExactly(Map.entry(DocumentContents.NO_OBJECT, 1));
        assertThat(contents("- one\n- two\n").passedOver()).containsExactly(Map.entry(DocumentContents.NO_OBJECT, 1));
        assertThat(contents("apiVersion: 1\nkind: Service\n").passedOver())
                .containsExactly(Map.entry(DocumentContents.NO_OBJECT, 1));
        assertThat(contents("apiVersion: v1\nkind: [Service]\n").problems()).isEmpty();
    }
}
