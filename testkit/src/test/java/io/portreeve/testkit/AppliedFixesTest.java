package io.portreeve.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portreeve.document.TextEdit;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppliedFixesTest {
    private static final SourceFile FILE = SourceFile.of("case.yaml", "port: 23 # plain text\n");
    private static final KubernetesObject OBJECT =
            new ToyStages().of(FILE).snapshot().objects().get(0);

    private static Finding finding(int start, int end, String text) {
        TextEdit edit = new TextEdit(new SourceRange(FILE, start, end), text);
        return Finding.of("PR9001", "telnet-port", OBJECT, new Place(FILE.whole(), ""))
                .fix(new Fix("write " + text, List.of(edit)))
                .message("Port 23 is Telnet.");
    }

    @Test
    void edits_are_spliced_and_everything_else_stays() {
        assertThat(AppliedFixes.to(FILE, List.of(finding(22, 22, "targetPort: 1\n"), finding(6, 8, "22"))))
                .isEqualTo("port: 22 # plain text\ntargetPort: 1\n");
    }

    @Test
    void the_same_edit_twice_is_made_once() {
        assertThat(AppliedFixes.to(FILE, List.of(finding(6, 8, "22"), finding(6, 8, "22"))))
                .isEqualTo("port: 22 # plain text\n");
    }

    @Test
    void overlapping_edits_fail() {
        assertThatThrownBy(() -> AppliedFixes.to(FILE, List.of(finding(6, 8, "22"), finding(7, 8, "1"))))
                .hasMessageContaining("two fixes overlap at case.yaml:1:8");
    }
}
