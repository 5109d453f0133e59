package io.portreeve.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MappingEditsTest {
    @Test
    void a_block_mapping_gets_a_line_of_its_own_at_the_column_of_the_key() {
        assertThat(edited("ports:\n  - port: 9000\n    name: x\n", "port: 9000\n    name: x", "9000"))
                .contains("ports:\n  - port: 9000\n    targetPort: 80\n    name: x\n");
    }

    @Test
    void a_comment_behind_the_value_stays_where_it_is() {
        assertThat(edited("- port: 9000 # public\n", "port: 9000", "9000"))
                .contains("- port: 9000 # public\n  targetPort: 80\n");
    }

    @Test
    void windows_line_ends_stay_windows_line_ends() {
        assertThat(edited("- port: 9000\r\n  name: x\r\n", "port: 9000\r\n  name: x", "9000"))
                .contains("- port: 9000\r\n  targetPort: 80\r\n  name: x\r\n");
    }

    @Test
    void a_missing_final_line_end_stays_missing() {
        assertThat(edited("ports:\n- port: 9000", "port: 9000", "9000"))
                .contains("ports:\n- port: 9000\n  targetPort: 80");
    }

    @Test
    void a_flow_mapping_gets_the_key_behind_the_value() {
        assertThat(edited("ports: [{port: 9000, name: x}]\n", "{port: 9000, name: x}", "9000"))
                .contains("ports: [{port: 9000, targetPort: 80, name: x}]\n");
    }

    @Test
    void json_gets_a_quoted_key() {
        assertThat(edited("[{\"port\": 9000}]", "{\"port\": 9000}", "9000"))
                .contains("[{\"port\": 9000, \"targetPort\": 80}]");
    }

    @Test
    void a_value_on_another_line_than_its_key_is_left_alone() {
        assertThat(edited("- port:\n    9000\n", "port:\n    9000", "9000")).isEmpty();
    }

    @Test
    void a_name_that_yaml_would_take_for_something_else_is_quoted() {
        SourceFile file = SourceFile.of("a.yaml", "port: 80\n");
        for (String name : List.of("on", "y", "null", "1e3")) {
            assertThat(MappingEdits.insertBehind(range(file, "port: 80"), range(file, "80"), "targetPort", name)
                            .orElseThrow()
                            .newText())
                    .isEqualTo("\ntargetPort: \"" + name + "\"");
        }
    }

    private static Optional<String> edited(String text, String mapping, String value) {
        SourceFile file = SourceFile.of("a.yaml", text);
        return MappingEdits.insertBehind(range(file, mapping), range(file, value), "targetPort", "80")
                .map(edit -> text.substring(0, edit.range().start())
                        + edit.newText()
                        + text.substring(edit.range().end()));
    }

    private static SourceRange range(SourceFile file, String part) {
        int start = file.text().indexOf(part);
        return new SourceRange(file, start, start + part.length());
    }
}
