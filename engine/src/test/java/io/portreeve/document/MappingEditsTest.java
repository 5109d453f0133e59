package io.portreeve.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MappingEditsTest {
    private static final NewEntry TARGET = NewEntry.scalar("targetPort", "80");

    @Test
    void a_block_mapping_gets_a_line_of_its_own_at_the_column_of_the_key() {
        assertThat(added("ports:\n  - port: 9000\n    name: x\n"))
                .contains("ports:\n  - port: 9000\n    targetPort: 80\n    name: x\n");
        assertThat(added("ports:\n-   port: 9000\n    name: x\n"))
                .contains("ports:\n-   port: 9000\n    targetPort: 80\n    name: x\n");
        assertThat(added("ports:\n      -\n          name: x\n          port : 9000\n"))
                .contains("ports:\n      -\n          name: x\n          port : 9000\n          targetPort: 80\n");
    }

    @Test
    void a_comment_behind_the_value_stays_where_it_is() {
        assertThat(added("- port: 9000 # public\n")).contains("- port: 9000 # public\n  targetPort: 80\n");
        assertThat(added("- port: 9000\n  # the name\n  name: x\n"))
                .contains("- port: 9000\n  targetPort: 80\n  # the name\n  name: x\n");
    }

    @Test
    void windows_line_ends_stay_windows_line_ends_and_old_ones_old() {
        assertThat(added("- port: 9000\r\n  name: x\r\n"))
                .contains("- port: 9000\r\n  targetPort: 80\r\n  name: x\r\n");
        assertThat(added("- port: 9000\r  name: x\r")).contains("- port: 9000\r  targetPort: 80\r  name: x\r");
    }

    @Test
    void a_missing_final_line_end_stays_missing() {
        assertThat(added("ports:\n- port: 9000")).contains("ports:\n- port: 9000\n  targetPort: 80");
    }

    @Test
    void a_flow_mapping_gets_the_key_behind_the_value() {
        assertThat(added("ports: [{port: 9000, name: x}]\n"))
                .contains("ports: [{port: 9000, targetPort: 80, name: x}]\n");
        assertThat(added("ports: [{name: x, port: 9000}]\n"))
                .contains("ports: [{name: x, port: 9000, targetPort: 80}]\n");
    }

    @Test
    void a_flow_mapping_of_several_lines_gets_a_line_and_keeps_its_comments_at_theirs() {
        assertThat(added("ports: [\n  {\n    port: 9000, # public\n    name: x, }]\n"))
                .contains("ports: [\n  {\n    port: 9000, # public\n    targetPort: 80,\n    name: x, }]\n");
        assertThat(added("ports: [\n  {\n    port: 9000 # public\n  }]\n"))
                .contains("ports: [\n  {\n    port: 9000, targetPort: 80 # public\n  }]\n");
    }

    @Test
    void json_gets_a_quoted_key_on_a_line_where_the_others_have_one() {
        assertThat(added("[{\"port\": 9000}]")).contains("[{\"port\": 9000, \"targetPort\": 80}]");
        assertThat(added("[{\n\t\"port\": 9000,\n\t\"name\": \"x\"\n}]"))
                .contains("[{\n\t\"port\": 9000,\n\t\"targetPort\": 80,\n\t\"name\": \"x\"\n}]");
        assertThat(added("[{\n  \"name\": \"x\",\n  \"port\": 9000\n}]\n"))
                .contains("[{\n  \"name\": \"x\",\n  \"port\": 9000,\n  \"targetPort\": 80\n}]\n");
    }

    @Test
    void a_value_on_another_line_than_its_key_is_followed() {
        assertThat(added("- port:\n    9000\n")).contains("- port:\n    9000\n  targetPort: 80\n");
    }

    @Test
    void an_alias_or_an_anchor_at_the_value_is_no_obstacle() {
        assertThat(added("- port: *web\n  name: x\n")).contains("- port: *web\n  targetPort: 80\n  name: x\n");
        assertThat(added("- {port: &web 80, name: x}\n")).contains("- {port: &web 80, targetPort: 80, name: x}\n");
    }

    @Test
    void what_is_too_odd_is_left_alone() {
        assertThat(added("ports: [port: 9000]\n")).as("a pair without braces").isEmpty();
        assertThat(added("ports: [\n  port: 9000\n]\n"))
                .as("likewise on a line")
                .isEmpty();
        assertThat(added("- ? port\n  : 9000\n")).as("an explicit key").isEmpty();
        assertThat(added("- &it port: 9000\n")).as("an anchor before the key").isEmpty();
        assertThat(added("-\tport: 9000\n")).as("a tab before the key").isEmpty();
    }

    @Test
    void no_key_is_added_twice() {
        assertThat(added("- port: 9000\n  targetPort:\n")).isEmpty();
        assertThat(added("- {port: 9000, targetPort: null}\n")).isEmpty();
    }

    @Test
    void a_value_that_counts_for_nothing_is_replaced() {
        assertThat(put("- port: 9000\n  targetPort: 0 # same\n")).contains("- port: 9000\n  targetPort: 80 # same\n");
        assertThat(put("- {targetPort: \"\", port: 9000}\n")).contains("- {targetPort: 80, port: 9000}\n");
        assertThat(put("- port: 9000\n  targetPort: *same\n")).isEmpty();
        assertThat(put("- port: 9000\n  targetPort: !!str 0\n")).isEmpty();
    }

    @Test
    void a_name_that_yaml_would_take_for_something_else_is_quoted() {
        for (String name : List.of("on", "y", "null", "1e3")) {
            SourceFile file = SourceFile.of("a.yaml", "port: 80\n");
            assertThat(MappingEdits.add(file.whole(), "port", NewEntry.scalar("targetPort", name))
                            .orElseThrow()
                            .newText())
                    .isEqualTo("\ntargetPort: \"" + name + "\"");
        }
    }

    @Test
    void lists_and_pairs_follow_the_style_of_what_stands_beside_them() {
        NewEntry list = NewEntry.list("ranges", List.of("10.0.0.0/8", "::/0"));
        assertThat(added("spec:\n  ports:\n  - port: 1\n  type: X\n", List.of("spec"), "type", list))
                .contains("spec:\n  ports:\n  - port: 1\n  type: X\n  ranges:\n  - 10.0.0.0/8\n  - \"::/0\"\n");
        assertThat(added("spec:\n    type: X\n    ports:\n      - port: 1\n", List.of("spec"), "type", list))
                .contains(
                        "spec:\n    type: X\n    ranges:\n      - 10.0.0.0/8\n      - \"::/0\"\n    ports:\n      - port: 1\n");
        assertThat(added("{\"spec\": {\"type\": \"X\"}}", List.of("spec"), "type", list))
                .contains("{\"spec\": {\"type\": \"X\", \"ranges\": [\"10.0.0.0/8\", \"::/0\"]}}");

        NewEntry pair = NewEntry.pair("annotations", "example.com/internal", "true");
        assertThat(added("metadata:\n  name: x\nspec: 1\n", List.of("metadata"), "name", pair))
                .contains("metadata:\n  name: x\n  annotations:\n    example.com/internal: \"true\"\nspec: 1\n");
        assertThat(added("metadata: {name: x}\n", List.of("metadata"), "name", pair))
                .contains("metadata: {name: x, annotations: {example.com/internal: \"true\"}}\n");
    }

    @Test
    void nothing_is_added_below_an_anchor_or_through_an_alias() {
        NewEntry entry = NewEntry.bool("x", true);
        assertThat(added("spec: &s\n  type: X\n", List.of("spec"), "type", entry))
                .isEmpty();
        assertThat(added("spec: *s\n", List.of("spec"), "type", entry)).isEmpty();
    }

    @Test
    void a_key_is_taken_out_with_its_line() {
        assertThat(removed("- port: 9000\n  hostPort: 90\n  name: x\n")).contains("- port: 9000\n  name: x\n");
        assertThat(removed("- port: 9000\n  hostPort: 90")).contains("- port: 9000");
        assertThat(removed("- port: 9000\r\n  hostPort: 90\r\n")).contains("- port: 9000\r\n");
        assertThat(removed("- hostPort: 90\n  port: 9000\n")).contains("- port: 9000\n");
        assertThat(removed("- # web\n  hostPort: 90\n  port: 9000\n")).contains("- # web\n  port: 9000\n");
    }

    @Test
    void a_key_is_taken_out_of_braces_with_one_comma() {
        assertThat(removed("- {port: 9000, hostPort: 90}\n")).contains("- {port: 9000}\n");
        assertThat(removed("- {hostPort: 90, port: 9000}\n")).contains("- {port: 9000}\n");
        assertThat(removed("[{\n  \"port\": 9000,\n  \"hostPort\": 90,\n  \"name\": \"x\"\n}]"))
                .contains("[{\n  \"port\": 9000,\n  \"name\": \"x\"\n}]");
        assertThat(removed("[{\n  \"port\": 9000,\n  \"hostPort\": 90\n}]")).contains("[{\n  \"port\": 9000\n}]");
    }

    @Test
    void a_key_beside_a_comment_stays_and_so_does_the_only_one() {
        assertThat(removed("- port: 9000\n  hostPort: 90 # for the probes\n")).isEmpty();
        assertThat(removed("- {port: 9000, # web\n   hostPort: 90}\n")).isEmpty();
        assertThat(removed("- hostPort: 90\n  # web\n  port: 9000\n")).isEmpty();
        assertThat(removed("- hostPort: 90\n")).isEmpty();
        assertThat(removed("- port: 9000\n  hostPort:\n    90\n")).isEmpty();
    }

    private static Optional<String> added(String text) {
        SourceFile file = SourceFile.of("a.yaml", text);
        return applied(text, MappingEdits.add(port(file), "port", TARGET));
    }

    private static Optional<String> added(String text, List<String> path, String behind, NewEntry entry) {
        return applied(
                text,
                MappingEdits.add(SourceFile.of("a.yaml", text.stripTrailing()).whole(), path, behind, entry));
    }

    private static Optional<String> put(String text) {
        return applied(text, MappingEdits.put(port(SourceFile.of("a.yaml", text)), "port", TARGET));
    }

    private static Optional<String> removed(String text) {
        return applied(text, MappingEdits.remove(port(SourceFile.of("a.yaml", text)), "hostPort"));
    }

    /** The mapping that holds a port, as a reader of whole documents gives it. */
    private static SourceRange port(SourceFile file) {
        String text = file.text();
        int start = text.indexOf('{');
        if (start >= 0) {
            return new SourceRange(file, start, text.lastIndexOf('}') + 1);
        }
        int key = Math.min(index(text, "port"), Math.min(index(text, "hostPort"), index(text, "name: x")));
        return new SourceRange(
                file,
                key,
                key + text.substring(key).replaceAll("[\\s\\]]+$", "").length());
    }

    private static int index(String text, String word) {
        int at = text.replaceAll("ports", "_____").indexOf(word);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private static Optional<String> applied(String text, Optional<TextEdit> edit) {
        return edit.map(known -> text.substring(0, known.range().start())
                + known.newText()
                + text.substring(known.range().end()));
    }
}
