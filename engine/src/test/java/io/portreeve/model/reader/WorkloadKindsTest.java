package io.portreeve.model.reader;

import static io.portreeve.model.reader.Manifests.contents;
import static io.portreeve.model.reader.Manifests.only;
import static io.portreeve.model.reader.Manifests.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.ContainerPort;
import io.portreeve.model.Place;
import io.portreeve.model.Selector;
import io.portreeve.model.Workload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkloadKindsTest {
    /** An object whose pod template, two steps in, declares one port. */
    private static String controller(String apiVersion, String kind) {
        return "apiVersion: " + apiVersion + "\nkind: " + kind + "\n" + """
                metadata:
                  name: web
                spec:
                  template:
                    metadata:
                      labels:
                        app: web
                    spec:
                      containers:
                        - name: web
                          image: web:1
                          ports:
                            - containerPort: 8080
                """;
    }

    private static void assertReads(String apiVersion, String kind) {
        Workload workload = only(Workload.class, controller(apiVersion, kind));
        assertThat(workload.kind()).isEqualTo(kind);
        assertThat(workload.pod().labels()).containsExactly(Map.entry("app", "web"));
        ContainerPort port = workload.pod().containers().get(0).ports().get(0);
        assertThat(where(port.number()))
                .isEqualTo("15:30-15:34 spec.template.spec.containers[0].ports[0].containerPort");
    }

    @Test
    void controllers_have_their_template_under_spec() {
        assertReads("apps/v1", "Deployment");
        assertReads("apps/v1beta2", "Deployment");
        assertReads("extensions/v1beta1", "Deployment");
        assertReads("apps/v1", "DaemonSet");
        assertReads("extensions/v1beta1", "DaemonSet");
        assertReads("apps/v1", "ReplicaSet");
        assertReads("extensions/v1beta1", "ReplicaSet");
        assertReads("apps/v1", "StatefulSet");
        assertReads("v1", "ReplicationController");
        assertReads("batch/v1", "Job");
    }

    @Test
    void kinds_beside_kubernetes_own_are_known() {
        assertReads("apps.openshift.io/v1", "DeploymentConfig");
        assertReads("v1", "DeploymentConfig");
        assertReads("argoproj.io/v1alpha1", "Rollout");
        assertReads("serving.knative.dev/v1", "Service");
        assertReads("serving.knative.dev/v1", "Configuration");
    }

    @Test
    void a_pod_is_its_own_template() {
        Workload pod = only(Workload.class, """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: example
                  labels:
                    app: example_app
                spec:
                  containers:
                    - name: applications
                      image: my_image_with_ssh
                      ports:
                        - containerPort: 22
                """);
        assertThat(pod.pod().labels()).containsEntry("app", "example_app");
        assertThat(where(pod.pod().containers().get(0).ports().get(0).number()))
                .isEqualTo("12:26-12:28 spec.containers[0].ports[0].containerPort");
    }

    @Test
    void a_knative_revision_is_its_own_template() {
        Workload revision = only(Workload.class, """
                apiVersion: serving.knative.dev/v1
                kind: Revision
                metadata:
                  name: web-00001
                spec:
                  containers:
                    - image: web:1
                """);
        assertThat(revision.pod().containers()).hasSize(1);
    }

    @Test
    void a_cron_job_has_its_pods_two_templates_down() {
        Workload cronJob = only(Workload.class, """
                apiVersion: batch/v1
                kind: CronJob
                metadata:
                  name: nightly
                spec:
                  schedule: "0 3 * * *"
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          restartPolicy: Never
                          containers:
                            - name: backup
                              image: backup:1
                              ports:
                                - containerPort: 22
                """);
        assertThat(where(cronJob.pod().containers().get(0).ports().get(0).number()))
                .isEqualTo("16:34-16:36 spec.jobTemplate.spec.template.spec.containers[0].ports[0].containerPort");
    }

    @Test
    void a_pod_template_object_has_no_spec_around_its_template() {
        Workload template = only(Workload.class, """
                apiVersion: v1
                kind: PodTemplate
                metadata:
                  name: worker
                template:
                  metadata:
                    labels:
                      app: worker
                  spec:
                    containers:
                      - name: worker
                        image: worker:1
                """);
        assertThat(template.pod().labels()).containsEntry("app", "worker");
        assertThat(template.pod().containers()).hasSize(1);
    }

    @Test
    void a_configured_kind_is_a_workload_too() {
        String manifest = """
                apiVersion: apps.kruise.io/v1alpha1
                kind: SidecarSet
                metadata:
                  name: agents
                spec:
                  pods:
                    main:
                      spec:
                        containers:
                          - name: agent
                            image: agent:1
                """;
        WorkloadKind kind = WorkloadKind.of("apps.kruise.io/v1alpha1", "SidecarSet", "spec.pods.main");
        DocumentContents contents = contents(manifest, new ObjectReader(List.of(kind)));
        assertThat(contents.objects()).singleElement().isInstanceOf(Workload.class);
        assertThat(contents(manifest).passedOver()).containsExactly(Map.entry(DocumentContents.OTHER_KIND, 1));
    }

    @Test
    void the_same_kind_in_another_group_is_another_kind() {
        DocumentContents contents = contents(controller("apps.example.com/v1", "Deployment"));
        assertThat(contents.objects()).isEmpty();
        assertThat(contents.problems()).isEmpty();
        assertThat(contents.passedOver()).containsEntry(DocumentContents.OTHER_KIND, 1);
    }

    @Test
    void a_service_that_names_one_pod_of_a_stateful_set_selects_the_set() {
        Workload set = only(Workload.class, controller("apps/v1", "StatefulSet"));
        assertThat(set.isMatchedBy(asking("statefulset.kubernetes.io/pod-name", "web-0")))
                .isTrue();
        assertThat(set.isMatchedBy(asking("statefulset.kubernetes.io/pod-name", "web-")))
                .isFalse();
        assertThat(set.isMatchedBy(asking("statefulset.kubernetes.io/pod-name", "website-0")))
                .isFalse();
        assertThat(set.isMatchedBy(asking("apps.kubernetes.io/pod-index", "1"))).isTrue();
        assertThat(set.isMatchedBy(asking("app", "web"))).isTrue();
        Workload deployment = only(Workload.class, controller("apps/v1", "Deployment"));
        assertThat(deployment.isMatchedBy(asking("statefulset.kubernetes.io/pod-name", "web-0")))
                .isFalse();
    }

    private static Selector asking(String label, String value) {
        Place place =
                only(Workload.class, controller("apps/v1", "Deployment")).meta().place();
        return new Selector(Map.of(label, value), place);
    }
}
