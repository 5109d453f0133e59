package io.portreeve.sources.helm;

import static io.portreeve.sources.helm.WrittenChart.METADATA;
import static io.portreeve.sources.helm.WrittenChart.decided;
import static io.portreeve.sources.helm.WrittenChart.only;
import static io.portreeve.sources.helm.WrittenChart.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rendered manifests know the characters of templates and values that they come from. */
class HelmOriginsTest {
    private static final String SERVICE = """
            {{- if .Values.service.enabled }}
            apiVersion: v1
            kind: Service
            metadata:
              name: {{ .Release.Name }}-web
              labels:
                {{- include "shop.labels" . | nindent 4 }}
            spec:
              type: {{ .Values.service.type }}
              ports:
                {{- with .Values.service }}
                - port: {{ .port }}
                  targetPort: "{{ .target }}"
                {{- end }}
                {{- range .Values.service.more }}
                - port: {{ .port }}
                  name: {{ .name | quote }}
                {{- end }}
              selector: {{- toYaml .Values.selector | nindent 4 }}
            {{- end }}
            """;

    private static final String HELPERS = """
            {{- define "shop.labels" -}}
            app.kubernetes.io/name: {{ .Chart.Name }}
            tier: front
            {{- end }}
            """;

    private static final String VALUES = """
            service:
              enabled: true
              type: LoadBalancer
              port: 80
              target: http
              more:
                - port: 9000
                  name: admin
            selector:
              app: web
              role: server
            """;

    @TempDir
    Path folder;

    private SourceFile service() throws IOException {
        return only(new WrittenChart(folder)
                .with("Chart.yaml", METADATA)
                .with("values.yaml", VALUES)
                .with("templates/_helpers.tpl", HELPERS)
                .with("templates/service.yaml", SERVICE)
                .rendered());
    }

    @Test
    void the_text_is_what_helm_prints() throws IOException {
        assertThat(service().text()).isEqualTo("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: release-name-web
                  labels:
                    app.kubernetes.io/name: shop
                    tier: front
                spec:
                  type: LoadBalancer
                  ports:
                    - port: 80
                      targetPort: "http"
                    - port: 9000
                      name: "admin"
                  selector:
                    app: web
                    role: server
                """);
    }

    @Test
    void text_of_a_template_is_found_at_its_own_characters() throws IOException {
        assertThat(written(service(), "Service")).isEqualTo("templates/service.yaml:3:7 [Service]");
        assertThat(written(service(), "ports")).isEqualTo("templates/service.yaml:10:3 [ports]");
    }

    @Test
    void what_an_action_prints_is_found_at_the_action_and_its_value() throws IOException {
        SourceFile service = service();

        assertThat(written(service, "LoadBalancer"))
                .isEqualTo("templates/service.yaml:9:9 [{{ .Values.service.type }}]");
        assertThat(decided(service, "LoadBalancer")).containsExactly("values.yaml:3:9 [LoadBalancer]");
    }

    @Test
    void a_dot_inside_with_is_the_value_that_with_is_about() throws IOException {
        SourceFile service = service();

        assertThat(written(service, "80")).isEqualTo("templates/service.yaml:12:13 [{{ .port }}]");
        assertThat(decided(service, "80")).containsExactly("values.yaml:4:9 [80]");
    }

    @Test
    void quotes_around_an_action_belong_to_the_place() throws IOException {
        assertThat(written(service(), "\"http\"")).isEqualTo("templates/service.yaml:13:19 [\"{{ .target }}\"]");
    }

    @Test
    void an_item_of_a_loop_leads_to_the_list_of_values() throws IOException {
        SourceFile service = service();

        assertThat(written(service, "9000")).isEqualTo("templates/service.yaml:16:13 [{{ .port }}]");
        assertThat(decided(service, "9000")).containsExactly("values.yaml:6:3 [more]");
    }

    @Test
    void what_a_helper_prints_is_found_in_the_helper() throws IOException {
        assertThat(written(service(), "front")).isEqualTo("templates/_helpers.tpl:3:7 [front]");
    }

    @Test
    void whole_values_that_are_printed_as_yaml_lead_to_their_key() throws IOException {
        SourceFile service = service();

        assertThat(written(service, "server"))
                .isEqualTo("templates/service.yaml:19:13 [{{- toYaml .Values.selector | nindent 4 }}]");
        assertThat(decided(service, "server")).containsExactly("values.yaml:9:1 [selector]");
    }

    @Test
    void a_stretch_of_several_lines_begins_and_ends_where_its_parts_do() throws IOException {
        assertThat(written(service(), "port: 80\n      targetPort: \"http\"")).isEqualTo("""
                templates/service.yaml:12:7 [port: {{ .port }}
                      targetPort: "{{ .target }}"]""");
    }

    @Test
    void values_of_a_user_are_named_instead_of_those_of_the_chart() throws IOException {
        SourceFile mine = SourceFile.of("mine.yaml", "service:\n  type: NodePort\n");
        HelmOptions options = new HelmOptions(
                "r", "default", HelmOptions.KUBE_VERSION, List.of(), List.of(mine), List.of("service.port=81"));

        SourceFile service = only(new WrittenChart(folder)
                .with("Chart.yaml", METADATA)
                .with("values.yaml", VALUES)
                .with("templates/_helpers.tpl", HELPERS)
                .with("templates/service.yaml", SERVICE)
                .rendering(options)
                .rendered());

        assertThat(decided(service, "NodePort")).containsExactly("mine.yaml:2:9 [NodePort]");
        assertThat(decided(service, "port: 81")).as("it stands in no file").isEmpty();
    }

    @Test
    void a_part_chart_has_its_values_from_the_chart_around_it_first() throws IOException {
        SourceFile made = only(new WrittenChart(folder)
                .with("Chart.yaml", METADATA)
                .with("values.yaml", "db:\n  port: 5433\n")
                .with("charts/db/Chart.yaml", METADATA.replace("shop", "db"))
                .with("charts/db/values.yaml", "port: 5432\nname: pg\n")
                .with("charts/db/templates/service.yaml", """
                        apiVersion: v1
                        kind: Service
                        metadata:
                          name: {{ .Values.name }}
                        spec:
                          ports:
                            - port: {{ .Values.port }}
                        """)
                .rendered());

        assertThat(written(made, "5433")).isEqualTo("charts/db/templates/service.yaml:7:13 [{{ .Values.port }}]");
        assertThat(decided(made, "5433")).containsExactly("values.yaml:2:9 [5433]");
        assertThat(decided(made, "pg")).containsExactly("charts/db/values.yaml:2:7 [pg]");
    }

    @Test
    void a_definition_that_is_read_again_as_data_is_found_where_it_is_printed() throws IOException {
        SourceFile made = only(new WrittenChart(folder)
                .with("Chart.yaml", METADATA)
                .with("templates/_pod.tpl", """
                        {{- define "pod" -}}
                        spec:
                          hostNetwork: true
                          containers: []
                        {{- end -}}
                        """)
                .with("templates/pod.yaml", """
                        apiVersion: v1
                        kind: PodTemplate
                        metadata:
                          name: p
                        template: {{ include "pod" . | fromYaml | toYaml | nindent 2 }}
                        """)
                .rendered());

        assertThat(written(made, "hostNetwork: true"))
                .isEqualTo("templates/pod.yaml:5:11 [{{ include \"pod\" . | fromYaml | toYaml | nindent 2 }}]");
    }

    @Test
    void lines_that_come_out_otherwise_each_time_do_not_hide_where_the_others_come_from() throws IOException {
        SourceFile made = only(new WrittenChart(folder)
                .with("Chart.yaml", METADATA)
                .with("templates/service.yaml", """
                        apiVersion: v1
                        kind: Service
                        metadata:
                          name: web
                          annotations:
                            token: {{ randAlphaNum 12 }}
                        spec:
                          type: NodePort
                          ports:
                            - port: 80
                        """)
                .rendered());

        assertThat(written(made, "NodePort")).isEqualTo("templates/service.yaml:8:9 [NodePort]");
        assertThat(written(made, "token: ")).startsWith("templates/service.yaml:6:");
    }

    @Test
    void text_that_ends_in_a_brace_is_left_as_it_is() throws IOException {
        SourceFile made = only(new WrittenChart(folder)
                .with("Chart.yaml", METADATA)
                .with("templates/config.yaml", """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          name: nginx
                        data:
                          server: |
                            server {
                              listen {{ "80" }};
                            }
                        """)
                .rendered());

        assertThat(made.text()).contains("server {\n      listen 80;\n    }");
        assertThat(written(made, "listen")).isEqualTo("templates/config.yaml:8:7 [listen]");
    }

    @Test
    void definitions_amid_other_text_trim_as_they_did() throws IOException {
        SourceFile made = only(new WrittenChart(folder)
                .with("Chart.yaml", METADATA)
                .with("templates/service.yaml", """
                        apiVersion: v1
                        kind: Service
                        metadata:
                          name: web

                        {{- define "unused" -}}
                        a: b
                        {{- end }}
                        spec:
                          ports:
                            - port: 80
                        """)
                .rendered());

        assertThat(made.text()).isEqualTo("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  ports:
                    - port: 80
                """);
        assertThat(written(made, "80")).isEqualTo("templates/service.yaml:11:13 [80]");
    }
}
