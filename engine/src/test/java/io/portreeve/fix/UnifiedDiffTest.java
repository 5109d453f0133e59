package io.portreeve.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.document.Splice;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
    private static final String TEN = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

    @Test
    void a_change_is_shown_with_three_lines_around_it() {
        assertThat(hunks(TEN, at(TEN, "5", "five"))).isEqualTo("""
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8
                """);
    }

    @Test
    void changes_whose_surroundings_meet_are_shown_together() {
        assertThat(hunks(TEN, at(TEN, "1\n", "one\n"), at(TEN, "8", "eight"))).isEqualTo("""
                @@ -1,10 +1,10 @@
                -1
                +one
                 2
                 3
                 4
                 5
                 6
                 7
                -8
                +eight
                 9
                 10
                """);
        assertThat(hunks(TEN, at(TEN, "1\n", ""), at(TEN, "9", "nine"))).isEqualTo("""
                @@ -1,4 +1,3 @@
                -1
                 2
                 3
                 4
                @@ -6,5 +5,5 @@
                 6
                 7
                 8
                -9
                +nine
                 10
                """);
    }

    @Test
    void lines_that_are_added_move_those_behind_them() {
        assertThat(hunks(TEN, at(TEN, "1", "1\na\nb"), at(TEN, "10", "ten"))).isEqualTo("""
                @@ -1,4 +1,6 @@
                 1
                +a
                +b
                 2
                 3
                 4
                @@ -7,4 +9,4 @@
                 7
                 8
                 9
                -10
                +ten
                """);
    }

    @Test
    void edits_of_one_line_are_one_change() {
        String text = "port: \"80\", name: x\n";
        assertThat(hunks(text, at(text, "\"80\"", "80"), at(text, "x", "y"))).isEqualTo("""
                @@ -1 +1 @@
                -port: "80", name: x
                +port: 80, name: y
                """);
    }

    @Test
    void a_missing_line_end_at_the_end_is_told() {
        assertThat(hunks("a\nb", at("a\nb", "b", "b\nc"))).isEqualTo("""
                @@ -1,2 +1,3 @@
                 a
                -b
                \\ No newline at end of file
                +b
                +c
                \\ No newline at end of file
                """);
        assertThat(hunks("a\nb", at("a\nb", "a", "c"))).isEqualTo("""
                @@ -1,2 +1,2 @@
                -a
                +c
                 b
                \\ No newline at end of file
                """);
        assertThat(hunks("a\n", new Splice(2, 2, "b"))).isEqualTo("""
                @@ -1 +1,2 @@
                 a
                +b
                \\ No newline at end of file
                """);
    }

    @Test
    void an_empty_text_has_no_line_before_the_first() {
        assertThat(hunks("", new Splice(0, 0, "a\n"))).isEqualTo("@@ -0,0 +1 @@\n+a\n");
        assertThat(hunks("a\n", new Splice(0, 2, ""))).isEqualTo("@@ -1 +0,0 @@\n-a\n");
    }

    @Test
    void a_carriage_return_is_part_of_its_line() {
        assertThat(hunks("a\r\nb\r\n", new Splice(1, 1, "\r\nc"))).isEqualTo("@@ -1,2 +1,3 @@\n a\r\n+c\r\n b\r\n");
        String none = "\\ No newline at end of file\n";
        assertThat(hunks("a\rb\r", new Splice(1, 1, "\rc")))
                .isEqualTo("@@ -1 +1 @@\n-a\rb\r\n" + none + "+a\rc\rb\r\n" + none);
    }

    @Test
    void what_changes_nothing_is_no_difference() {
        assertThat(UnifiedDiff.of("a", TEN, List.of(new Splice(2, 3, "2")))).isEmpty();
        assertThat(UnifiedDiff.of("a", TEN, List.of())).isEmpty();
    }

    @Test
    void names_are_written_as_git_writes_them() {
        assertThat(PatchName.of("a/web.yaml")).isEqualTo("a/web.yaml");
        assertThat(PatchName.of("a/my web.yaml")).isEqualTo("a/my web.yaml\t");
        assertThat(PatchName.of("a/caf\u00e9.yaml")).isEqualTo("\"a/caf\\303\\251.yaml\"");
        assertThat(PatchName.of("a/\"x\\y\"\n\u001b")).isEqualTo("\"a/\\\"x\\\\y\\\"\\n\\033\"");
    }

    private static Splice at(String text, String old, String fresh) {
        int start = text.indexOf(old);
        return new Splice(start, start + old.length(), fresh);
    }

    private static String hunks(String text, Splice... splices) {
        String diff = UnifiedDiff.of("a.yaml", text, List.of(splices));
        String head = "--- a/a.yaml\n+++ b/a.yaml\n";
        assertThat(diff).startsWith(head);
        return diff.substring(head.length());
    }
}
