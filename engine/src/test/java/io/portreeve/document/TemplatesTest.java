package io.portreeve.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.SourceRange;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static void isTemplate(String text) {
        Reading reading = Reading.of(text);
        assertThat(reading.codes()).as(text).containsExactly("template");
        assertThat(reading.documents()).as(text).isEmpty();
    }

    private static void isManifest(String text) {
        Reading reading = Reading.of(text);
        assertThat(reading.problems()).as(text).isEmpty();
        assertThat(reading.documents()).as(text).isNotEmpty();
    }

    @Test
    void go_and_helm_templates_are_recognised() {
        isTemplate("{{- if .Values.on }}\nkind: Service\n{{- end }}\n");
        isTemplate("kind: Service\nmetadata:\n  name: {{ .Release.Name }}-web\n");
        isTemplate("spec:\n  ports:\n  - {{ toYaml .Values.ports }}\n  x: y\n");
        isTemplate("metadata:\n  labels:\n    {{- include \"labels\" . | nindent 4 }}\n  name: x\n");
        isTemplate("a: \"{{ .Values.x | default \"none\" }}\"\n");
    }

    @Test
    void a_template_that_happens_to_parse_is_recognised_by_its_key() {
        isTemplate("kind: Service\nmetadata:\n  name: {{ .Name }}\n");
        isTemplate("kind: Service\nports: [{{ .Port }}]\n");
    }

    @Test
    void jinja_templates_are_recognised() {
        isTemplate("{% if dns %}\nkind: Service\n{% endif %}\n");
    }

    @Test
    void single_brace_placeholders_that_break_a_document_are_recognised() {
        isTemplate("kind: Service\nspec:\n  clusterIP: {SERVICE_IP_PREFIX}.16\n");
        isTemplate("kind: Pod\nspec:\n  name: {self.path.k8s}\n  image: {images[kat-server]}\n");
    }

    @Test
    void a_template_hands_out_none_of_its_documents() {
        isTemplate(
                "kind: ConfigMap\nmetadata: {name: first}\n---\nkind: Service\nmetadata:\n  name: {{ .Name }}-x\n---\na: 1\n");
    }

    @Test
    void the_problem_points_at_the_first_sign() {
        Reading reading = Reading.of("kind: Service\n# {{ not here }}\nmetadata:\n  name: {{ .Name }}-x\n");

        assertThat(reading.onlyProblem().range().map(SourceRange::startPosition))
                .hasToString("Optional[4:9]");
    }

    @Test
    void braces_in_quotes_and_blocks_are_other_tools_business() {
        isManifest("annotations:\n  description: \"{{ $labels.pod }} is down\"\n  summary: 'x {{ $value }}'\n");
        isManifest("args:\n- |\n  {{ range .Items }}\n  {{- .Name }}\n  {{ end }}\n  {% raw %}\n");
        isManifest("value: foo-{{ .Name }}\n");
        isManifest("{\"legend\": \"{{pod}}\"}");
        isManifest("# {{ a comment }}\nkind: Pod\n");
    }

    @Test
    void a_broken_manifest_with_quoted_braces_is_only_broken() {
        Reading reading = Reading.of("rule:\n  text: \"{{ $labels.pod }}\"\n---\na: b: c\n");

        assertThat(reading.codes()).containsExactly("unparsable-document");
        assertThat(reading.documents()).hasSize(1);
    }

    @Test
    void square_bracket_placeholders_are_not_taken_for_templates() {
        assertThat(Reading.of("image: [YOUR REGISTRY]/echo:latest\n---\na: 1\n").codes())
                .containsExactly("unparsable-document");
    }

    @Test
    void quoted_braces_behind_the_fault_are_not_to_blame_for_it() {
        Reading reading = Reading.of("a: b\n title: '{{ template \"title\" . }}'\n");
        assertThat(reading.codes()).containsExactly("unparsable-document");
        assertThat(reading.onlyProblem().range().orElseThrow()).hasToString("manifest.yaml:2:7");
    }
}
