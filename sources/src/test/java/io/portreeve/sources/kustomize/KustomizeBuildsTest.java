package io.portreeve.sources.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KustomizeBuildsTest {
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
            spec:
              selector:
                matchLabels:
                  app: web
              template:
                metadata:
                  labels:
                    app: web
                spec:
                  containers:
                    - name: web
                      image: nginx:1.27
                      ports:
                        - containerPort: 8080
                    - name: sidecar
                      image: registry.example/sidecar@sha256:1234
            """;

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              selector:
                app: web
              ports:
                - name: http
                  port: 80
                  targetPort: 8080
            """;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void a_base() throws IOException {
        folder = temporary.toRealPath();
        write("base/kustomization.yaml", "resources:\n  - deployment.yaml\n  - service.yaml\n");
        write("base/deployment.yaml", DEPLOYMENT);
        write("base/service.yaml", SERVICE);
    }

    private void write(String name, String text) {
        Built.write(folder, name, text);
    }

    private Built overlay(String text) {
        write("overlay/kustomization.yaml", "resources: [../base]\n" + text);
        Built built = Built.of(folder);
        assertThat(built.problems()).isEmpty();
        return built;
    }

    @Test
    void a_base_is_built_where_nothing_builds_on_it() {
        Built built = Built.of(folder);

        assertThat(built.problems()).isEmpty();
        assertThat(built.text())
                .isEqualTo("# base < base/deployment.yaml\n"
                        + DEPLOYMENT
                                .replace("nginx:1.27", "\"nginx:1.27\"")
                                .replace(
                                        "registry.example/sidecar@sha256:1234",
                                        "\"registry.example/sidecar@sha256:1234\"")
                        + "# base < base/service.yaml\n" + SERVICE);
        assertThat(built.plain()).containsExactly("base/kustomization.yaml");
        assertThat(built.files().skipped()).isEmpty();
    }

    @Test
    void overlays_are_judged_and_their_base_is_not() {
        write("overlays/dev/kustomization.yaml", "resources: [../../base]\nnamespace: dev\n");
        write("overlays/prod/kustomization.yaml", "resources: [../../base]\nnamespace: prod\n");
        Built built = Built.of(folder);

        assertThat(built.text())
                .contains("# overlays/dev < base/service.yaml\n", "# overlays/prod < base/service.yaml\n")
                .doesNotContain("# base <");
        assertThat(built.plain())
                .containsExactly(
                        "base/kustomization.yaml",
                        "overlays/dev/kustomization.yaml",
                        "overlays/prod/kustomization.yaml");
    }

    @Test
    void a_base_whose_folder_is_named_is_judged_too() {
        write("overlay/kustomization.yaml", "resources: [../base]\n");

        assertThat(Built.of(folder, "base", "overlay").text())
                .contains("# base < base/service.yaml\n", "# overlay < base/service.yaml\n");
    }

    @Test
    void an_overlay_alone_reads_its_base_outside_of_the_scanned_folder() {
        write("overlay/kustomization.yaml", "resources: [../base]\n");
        Built built = Built.of(folder.resolve("overlay"));

        assertThat(built.problems()).isNotEmpty();
        write(".git/HEAD", "ref: refs/heads/main\n");
        built = Built.of(folder.resolve("overlay"));

        assertThat(built.problems()).isEmpty();
        assertThat(built.text()).contains("#  < ../base/service.yaml\n");
        assertThat(built.written("8080")).isEqualTo("../base/deployment.yaml:18:30 8080");
    }

    @Test
    void what_nothing_names_stays_a_plain_manifest() {
        write("base/extra.yaml", SERVICE);

        assertThat(Built.of(folder).plain()).containsExactly("base/extra.yaml", "base/kustomization.yaml");
    }

    @Test
    void a_value_comes_from_the_base_to_the_character() {
        Built built = overlay("namespace: shop\n");

        assertThat(built.written("targetPort")).isEqualTo("base/service.yaml:11:7 targetPort");
        assertThat(built.written("8080")).isEqualTo("base/deployment.yaml:18:30 8080");
        assertThat(built.written("1.27")).isEqualTo("base/deployment.yaml:16:24 1.27");
        assertThat(built.insteadOfEditing("8080"))
                .isEqualTo("Kustomize builds it, so change base/deployment.yaml, line 18");
    }

    @Test
    void a_namespace_is_put_into_all_that_has_one() {
        write("base/role.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata:
                  name: web
                roleRef:
                  apiGroup: rbac.authorization.k8s.io
                  kind: ClusterRole
                  name: view
                subjects:
                  - kind: ServiceAccount
                    name: default
                  - kind: ServiceAccount
                    name: elsewhere
                    namespace: other
                """);
        write("base/kustomization.yaml", "resources: [deployment.yaml, role.yaml]\n");
        Built built = overlay("namespace: shop\n");

        assertThat(built.text()).contains("  name: web\n  namespace: shop\nspec:", """
                metadata:
                  name: web
                roleRef:
                """, """
                subjects:
                  - kind: ServiceAccount
                    name: default
                    namespace: shop
                  - kind: ServiceAccount
                    name: elsewhere
                    namespace: other
                """);
        assertThat(built.written("shop")).isEqualTo("overlay/kustomization.yaml:2:12 shop");
    }

    @Test
    void names_get_their_prefix_and_suffix_wherever_they_are_used() {
        write("base/ingress.yaml", """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: web
                spec:
                  defaultBackend:
                    service:
                      name: web
                      port:
                        number: 80
                  rules:
                    - http:
                        paths:
                          - path: /
                            pathType: Prefix
                            backend:
                              service:
                                name: unknown
                                port:
                                  number: 80
                """);
        write("base/kustomization.yaml", "resources: [service.yaml, ingress.yaml]\n");
        Built built = overlay("namePrefix: blue-\nnameSuffix: -v2\n");

        assertThat(built.text()).contains("""
                  defaultBackend:
                    service:
                      name: blue-web-v2
                """, "name: unknown\n");
        assertThat(built.written("blue-web-v2")).isEqualTo("base/ingress.yaml:4:9 web");
        assertThat(built.decided("blue-web-v2"))
                .containsExactly("overlay/kustomization.yaml:2:13 blue-", "overlay/kustomization.yaml:3:13 -v2");
    }

    @Test
    void common_labels_reach_selectors_and_templates() {
        Built built = overlay("commonLabels:\n  team: red\n");

        assertThat(built.text()).contains("""
                  selector:
                    app: web
                    team: red
                """, """
                    matchLabels:
                      app: web
                      team: red
                """, """
                    metadata:
                      labels:
                        app: web
                        team: red
                """, """
                metadata:
                  name: web
                  labels:
                    team: red
                """);
        assertThat(built.written("red")).isEqualTo("overlay/kustomization.yaml:3:9 red");
    }

    @Test
    void labels_reach_as_far_as_they_are_told_to() {
        assertThat(overlay("labels:\n  - pairs: {team: red}\n").text()).doesNotContain("        team: red\n");
        assertThat(overlay("labels:\n  - pairs: {team: red}\n    includeTemplates: true\n")
                        .text())
                .contains("        app: web\n        team: red\n")
                .doesNotContain("      app: web\n      team: red\n");
        assertThat(overlay("labels:\n  - pairs: {team: red}\n    includeSelectors: true\n")
                        .text())
                .contains("      app: web\n      team: red\n");
    }

    @Test
    void a_patch_is_merged_by_names_and_ports() {
        write("overlay/patch.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  template:
                    spec:
                      containers:
                        - name: web
                          ports:
                            - containerPort: 9090
                              name: admin
                        - name: sidecar
                          $patch: delete
                ---
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  type: LoadBalancer
                """);
        Built built = overlay("patches:\n  - path: patch.yaml\n");

        assertThat(built.text())
                .contains("containerPort: 9090\n              name: admin\n            - containerPort: 8080\n")
                .doesNotContain("sidecar");
        assertThat(built.written("LoadBalancer")).isEqualTo("overlay/patch.yaml:21:9 LoadBalancer");
        assertThat(built.decided("LoadBalancer")).containsExactly("overlay/kustomization.yaml:3:11 patch.yaml");
        assertThat(built.written("9090")).isEqualTo("overlay/patch.yaml:11:30 9090");
        assertThat(built.written("8080")).isEqualTo("base/deployment.yaml:18:30 8080");
        assertThat(built.plain()).doesNotContain("overlay/patch.yaml");
        assertThat(built.files().skipped()).containsEntry("patches and values of kustomizations", 1);
    }

    @Test
    void a_patch_in_the_kustomization_shows_where_it_stands_there() {
        Built built = overlay("""
                patches:
                  - patch: |-
                      apiVersion: v1
                      kind: Service
                      metadata:
                        name: web
                      spec:
                        type: NodePort
                  - target:
                      kind: Service
                    patch: |
                      - op: add
                        path: /spec/ports/0/nodePort
                        value: 30080
                      - op: remove
                        path: /spec/ports/0/name
                """);

        assertThat(built.text()).contains("  ports:\n    - port: 80\n      targetPort: 8080\n      nodePort: 30080\n");
        assertThat(built.written("NodePort")).isEqualTo("overlay/kustomization.yaml:9:15 NodePort");
        assertThat(built.written("30080")).isEqualTo("overlay/kustomization.yaml:15:16 30080");
    }

    @Test
    void the_older_fields_for_patches_do_the_same() {
        write("overlay/merge.yaml", """
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec: {type: NodePort}
                """);
        write(
                "overlay/operations.json",
                "[{\"op\": \"replace\", \"path\": \"/spec/ports/0/port\", \"value\": 8443}]\n");
        Built built = overlay("""
                patchesStrategicMerge: [merge.yaml]
                patchesJson6902:
                  - target: {version: v1, kind: Service, name: web}
                    path: operations.json
                """);

        assertThat(built.written("NodePort")).isEqualTo("overlay/merge.yaml:4:14 NodePort");
        assertThat(built.written("8443")).isEqualTo("overlay/operations.json:1:59 8443");
    }

    @Test
    void a_target_selects_by_expressions_and_labels() {
        write("base/api.yaml", SERVICE.replace("  name: web\n", "  name: api\n  labels: {tier: inner}\n"));
        write("base/kustomization.yaml", "resources: [service.yaml, api.yaml]\n");

        assertThat(patched("{kind: Serv.*, name: a.*|b}")).containsExactly("api");
        assertThat(patched("{kind: Serv}")).isEmpty();
        assertThat(patched("{version: v1}")).containsExactly("api", "web");
        assertThat(patched("{labelSelector: 'tier in (inner, outer)'}")).containsExactly("api");
        assertThat(patched("{labelSelector: '!tier'}")).containsExactly("web");
        assertThat(patched("{labelSelector: tier!=inner}")).containsExactly("web");
        assertThat(patched("{annotationSelector: 'tier'}")).isEmpty();
    }

    /** The Services that a target means, by the names in them. */
    private List<String> patched(String target) {
        String text = overlay("patches:\n  - target: " + target
                        + "\n    patch: '[{op: add, path: /spec/type, value: NodePort}]'\n")
                .text();
        return Stream.of("api", "web")
                .filter(name -> text.matches("(?s).*base/" + (name.equals("web") ? "service" : name)
                        + "\\.yaml(?:(?!# overlay).)*NodePort.*"))
                .toList();
    }

    @Test
    void replace_and_delete_do_what_they_say() {
        Built built = overlay("""
                patches:
                  - patch: |
                      apiVersion: v1
                      kind: Service
                      metadata: {name: web}
                      spec:
                        $patch: replace
                        type: ExternalName
                        externalName: web.example.com
                  - patch: |
                      apiVersion: apps/v1
                      kind: Deployment
                      metadata: {name: web}
                      $patch: delete
                """);

        assertThat(built.text()).isEqualTo("""
                # overlay < base/service.yaml
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  type: ExternalName
                  externalName: web.example.com
                """);
    }

    @Test
    void images_and_replicas_are_set() {
        Built built = overlay("""
                images:
                  - name: nginx
                    newName: registry.example/nginx
                    newTag: "1.28"
                  - name: registry.example/sidecar
                    digest: sha256:5678
                replicas:
                  - name: web
                    count: 3
                """);

        assertThat(built.text())
                .contains("registry.example/nginx:1.28\"", "registry.example/sidecar@sha256:5678\"", "replicas: 3\n");
        assertThat(built.written("replicas: 3")).isEqualTo("overlay/kustomization.yaml:10:1     count: 3");
        assertThat(built.decided("\"registry.example/nginx:1.28\""))
                .containsExactly(
                        "overlay/kustomization.yaml:4:14 registry.example/nginx",
                        "overlay/kustomization.yaml:5:13 \"1.28\"");
    }

    @Test
    void components_change_what_is_there_and_are_never_judged_alone() {
        write("open/kustomization.yaml", """
                apiVersion: kustomize.config.k8s.io/v1alpha1
                kind: Component
                patches:
                  - path: patch.yaml
                """);
        write("open/patch.yaml", """
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec: {type: LoadBalancer}
                """);
        Built alone = Built.of(folder);

        assertThat(alone.text()).doesNotContain("LoadBalancer");
        assertThat(alone.plain()).doesNotContain("open/patch.yaml");
        assertThat(alone.files().skipped()).containsEntry("components that no kustomization uses", 1);

        Built built = overlay("components: [../open]\n");
        assertThat(built.written("LoadBalancer")).isEqualTo("open/patch.yaml:4:14 LoadBalancer");
    }

    @Test
    void generated_objects_carry_the_hash_of_their_content() {
        write("base/deployment.yaml", """
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  containers:
                    - name: web
                      image: nginx
                      envFrom:
                        - configMapRef: {name: settings}
                        - secretRef: {name: token}
                """);
        write("base/redis.conf", """
                maxmemory 64mb
                maxmemory-policy allkeys-lru
                save ""
                appendonly no
                """);
        write("base/kustomization.yaml", """
                resources: [deployment.yaml]
                configMapGenerator:
                  - name: settings
                    files: [redis.conf]
                  - name: plain
                    literals: [port=8080]
                    options: {disableNameSuffixHash: true}
                secretGenerator:
                  - name: token
                    literals: [password=hidden]
                """);
        Built built = Built.of(folder);

        assertThat(built.problems()).isEmpty();
        assertThat(built.text())
                .contains("name: settings-bd2fcfgt6k\n", "- configMapRef:\n            name: settings-bd2fcfgt6k\n")
                .contains("name: plain\n", "port: \"8080\"\n")
                .containsPattern("secretRef:\\s+name: token-[a-z0-9]{10}\n")
                .doesNotContain("hidden", "aGlkZGVu");
        assertThat(built.written("\"8080\"")).isEqualTo("base/kustomization.yaml:6:16 port=8080");
    }

    @Test
    void an_overlay_merges_into_what_its_base_generates() {
        write("base/kustomization.yaml", "configMapGenerator: [{name: settings, literals: [a=1, b=2]}]\n");
        Built built = overlay("configMapGenerator: [{name: settings, behavior: merge, literals: [b=3, c=4]}]\n");

        assertThat(built.text()).contains("data:\n  a: \"1\"\n  b: \"3\"\n  c: \"4\"\n");
    }

    @Test
    void a_comment_to_portreeve_goes_with_the_line_that_it_speaks_of() {
        write(
                "base/service.yaml",
                SERVICE.replace("port: 80\n", "port: 80 # portreeve:ignore PR2001 reason=\"known\"\n")
                        .replace(
                                "  selector",
                                "  # portreeve:ignore PR3001 reason=\"meant\"\n  # and another remark\n  selector"));
        Built built = overlay("namespace: shop\n");

        assertThat(built.text()).contains("""
                spec:
                  # portreeve:ignore PR3001 reason="meant"
                  selector:
                """, """
                    - name: http
                      # portreeve:ignore PR2001 reason="known"
                      port: 80
                """);
        assertThat(built.written("# portreeve:ignore PR2001 reason=\"known\""))
                .isEqualTo("base/service.yaml:12:16 # portreeve:ignore PR2001 reason=\"known\"");
    }

    @Test
    void what_is_not_done_here_is_named() {
        write("overlay/kustomization.yaml", """
                resources: [../base]
                replacements:
                  - source: {kind: Service, name: web, fieldPath: metadata.name}
                    targets: [{select: {kind: Deployment}, fieldPaths: [metadata.name]}]
                helmCharts:
                  - name: redis
                typo: [x]
                """);
        Built built = Built.of(folder);

        assertThat(built.problems())
                .containsExactly(
                        "kustomization-partly-built overlay/kustomization.yaml:2:1",
                        "kustomization-partly-built overlay/kustomization.yaml:5:1",
                        "kustomization-partly-built overlay/kustomization.yaml:7:1");
        assertThat(built.messages())
                .containsExactly(
                        "'replacements' is not applied: the values that they copy stay as they are. Where kustomize or"
                                + " kubectl is installed, it is.",
                        "'helmCharts' is not applied: what the charts hold is missing. Scan what 'kustomize build"
                                + " --enable-helm' prints.",
                        "Kustomize knows no field 'typo'.");
        assertThat(built.text()).contains("# overlay < base/service.yaml");
    }

    @Test
    void other_tools_kustomizations_are_left_alone() throws IOException {
        Files.delete(folder.resolve("base/kustomization.yaml"));
        write("base/kustomization.yaml", """
                apiVersion: kustomize.toolkit.fluxcd.io/v1
                kind: Kustomization
                metadata: {name: apps}
                spec: {path: ./apps}
                """);
        Built built = Built.of(folder);

        assertThat(built.text()).isEmpty();
        assertThat(built.plain())
                .containsExactly("base/deployment.yaml", "base/kustomization.yaml", "base/service.yaml");
    }
}
