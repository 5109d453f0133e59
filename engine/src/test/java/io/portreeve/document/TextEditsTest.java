package io.portreeve.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import org.junit.jupiter.api.Test;

class TextEditsTest {
    private static final SourceFile FILE = SourceFile.of("a.yaml", "port: 80\nname: x\n");

    private final TextEdits edits = new TextEdits(FILE);

    @Test
    void edits_are_spliced_in_whatever_their_order() {
        take(edit(15, 16, "web"));
        take(edit(6, 8, "8080"));
        take(new TextEdit(range(8, 8), "\ntargetPort: 80", "targetPort"));

        assertThat(edits.text()).isEqualTo("port: 8080\ntargetPort: 80\nname: web\n");
    }

    @Test
    void the_same_edit_is_made_once() {
        take(edit(6, 8, "8080"));
        take(edit(6, 8, "8080"));

        assertThat(edits.sorted()).hasSize(1);
    }

    @Test
    void an_edit_that_changes_what_another_does_is_told_of_it() {
        take(edit(6, 8, "8080"));

        assertThat(edits.obstacle(edit(6, 8, "9090"))).contains(range(6, 8));
        assertThat(edits.obstacle(edit(0, 16, ""))).contains(range(6, 8));
        assertThat(edits.obstacle(edit(7, 7, "1"))).contains(range(6, 8));
        assertThat(edits.obstacle(edit(0, 6, "p: "))).isEmpty();
        assertThat(edits.obstacle(edit(8, 9, " "))).isEmpty();
    }

    @Test
    void an_edit_around_others_is_told_of_one_of_them() {
        take(edit(15, 16, "web"));
        take(edit(0, 4, "p"));

        assertThat(edits.obstacle(edit(2, 17, ""))).isPresent();
        assertThat(edits.obstacle(edit(4, 15, ": 80 "))).isEmpty();
    }

    @Test
    void two_insertions_at_one_place_have_to_add_different_things() {
        take(new TextEdit(range(8, 8), "\ntargetPort: 80", "targetPort"));

        assertThat(edits.obstacle(new TextEdit(range(8, 8), "\ntargetPort: http", "targetPort")))
                .contains(range(8, 8));
        assertThat(edits.obstacle(edit(8, 8, "0"))).contains(range(8, 8));
        take(new TextEdit(range(8, 8), "\nprotocol: UDP", "protocol"));
        assertThat(edits.text()).isEqualTo("port: 80\nprotocol: UDP\ntargetPort: 80\nname: x\n");
    }

    @Test
    void the_order_of_insertions_at_one_place_is_not_that_of_asking() {
        take(new TextEdit(range(8, 8), "\nprotocol: UDP", "protocol"));
        take(new TextEdit(range(8, 8), "\ntargetPort: 80", "targetPort"));

        assertThat(edits.text()).isEqualTo("port: 80\nprotocol: UDP\ntargetPort: 80\nname: x\n");
    }

    @Test
    void what_stands_before_a_deletion_may_be_added_to() {
        take(edit(8, 16, ""));
        take(new TextEdit(range(8, 8), "\ntargetPort: 80", "targetPort"));

        assertThat(edits.text()).isEqualTo("port: 80\ntargetPort: 80\n");
    }

    @Test
    void characters_that_an_edit_rests_on_stay_as_they_are() {
        edits.keep(range(6, 8));

        assertThat(edits.obstacle(edit(6, 8, "8080"))).contains(range(6, 8));
        assertThat(edits.obstacle(edit(8, 8, "0"))).isEmpty();

        take(edit(15, 16, "web"));
        assertThat(edits.obstacle(range(15, 16))).contains(range(15, 16));
        assertThat(edits.obstacle(range(9, 15))).isEmpty();
    }

    private void take(TextEdit edit) {
        assertThat(edits.obstacle(edit)).isEmpty();
        edits.add(edit);
    }

    private static TextEdit edit(int start, int end, String text) {
        return new TextEdit(range(start, end), text);
    }

    private static SourceRange range(int start, int end) {
        return new SourceRange(FILE, start, end);
    }
}
