package io.portreeve.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.document.TextEdit;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineChangeTest {
    private static final SourceFile FILE = SourceFile.of("a.yaml", "a: 1\nb: 2 # two\nc: 3\n\nd: 4\n");

    @Test
    void an_inserted_line_stands_behind_the_one_before() {
        assertThat(LineChange.of(List.of(edit(FILE, "2 # two", "", "2 # two", "\nnew: 1"))))
                .containsExactly(new LineChange(FILE, 2, List.of("b: 2 # two"), List.of(), List.of("new: 1")));
    }

    @Test
    void a_replaced_value_shows_its_whole_line_before_and_behind() {
        assertThat(LineChange.of(List.of(replace("2", "20"))))
                .containsExactly(new LineChange(FILE, 2, List.of(), List.of("b: 2 # two"), List.of("b: 20 # two")));
    }

    @Test
    void edits_of_one_line_are_one_change_and_others_stand_in_the_order_of_the_file() {
        assertThat(LineChange.of(List.of(replace("4", "40"), replace("2", "20"), replace("b", "bb"))))
                .containsExactly(
                        new LineChange(FILE, 2, List.of(), List.of("b: 2 # two"), List.of("bb: 20 # two")),
                        new LineChange(FILE, 5, List.of(), List.of("d: 4"), List.of("d: 40")));
    }

    @Test
    void a_deleted_line_goes() {
        assertThat(LineChange.of(List.of(replace("\nc: 3", ""))))
                .containsExactly(new LineChange(FILE, 2, List.of("b: 2 # two"), List.of("c: 3"), List.of()));
    }

    @Test
    void endless_lines_are_cut_around_the_edit() {
        SourceFile longer =
                SourceFile.of("long.json", "[" + "0,".repeat(500_000) + "9000" + ",1".repeat(500_000) + "]");
        LineChange change =
                LineChange.of(List.of(edit(longer, "9000", "9000", "", "80"))).get(0);
        assertThat(change.removed().get(0)).contains("0,9000,1").hasSizeLessThan(400);
        assertThat(change.added().get(0)).contains("0,80,1").hasSizeLessThan(400);
    }

    private static TextEdit replace(String old, String fresh) {
        return edit(FILE, old, old, "", fresh);
    }

    /** Replaces {@code old}, found at {@code near}, or inserts behind {@code behind}. */
    private static TextEdit edit(SourceFile file, String near, String old, String behind, String fresh) {
        int at = file.text().indexOf(near) + behind.length();
        return new TextEdit(new SourceRange(file, at, at + old.length()), fresh);
    }
}
