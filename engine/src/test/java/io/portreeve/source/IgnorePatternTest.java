package io.portreeve.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnorePatternTest {
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(textBlock = """
            # a name without a slash holds at every depth
            *.yaml,          a.yaml,            true
            *.yaml,          x/y/a.yaml,        true
            *.yaml,          a.yml,             false
            build,           x/build,           true
            build,           x/rebuild,         false
            # a slash in front or inside ties it to the folder of the ignore file
            /build,          build,             true
            /build,          x/build,           false
            a/b.yaml,        a/b.yaml,          true
            a/b.yaml,        x/a/b.yaml,        false
            a/*.yaml,        a/b.yaml,          true
            a/*.yaml,        a/x/b.yaml,        false
            # a double star stands for whole folders
            **/gen,          gen,               true
            **/gen,          a/b/gen,           true
            a/**/z.yaml,     a/z.yaml,          true
            a/**/z.yaml,     a/b/c/z.yaml,      true
            a/**/z.yaml,     b/a/z.yaml,        false
            a/**,            a/b/c.yaml,        true
            a/**,            a,                 false
            **/a/**/b/**,    x/a/y/b/z,         true
            a**z.yaml,       abcz.yaml,         true
            a/b**z.yaml,     a/b/z.yaml,        false
            # single characters and classes
            a?.yaml,         ab.yaml,           true
            a?.yaml,         a.yaml,            false
            a[0-9].yaml,     a7.yaml,           true
            a[0-9].yaml,     ax.yaml,           false
            a[!0-9].yaml,    ax.yaml,           true
            a[^0-9].yaml,    a7.yaml,           false
            a[]x].yaml,      a].yaml,           true
            a[[:digit:]],    a5,                true
            a[[:digit:]],    ab,                false
            a[b-].yaml,      a-.yaml,           true
            a[0-9,           a[0-9,             false
            a?b,             a/b,               false
            # escapes
            \\#note.yaml,    #note.yaml,        true
            \\!keep.yaml,    !keep.yaml,        true
            \\*.yaml,        x.yaml,            false
            \\*.yaml,        *.yaml,            true
            """)
    void a_pattern_matches_as_in_git(String pattern, String path, boolean expected) {
        assertThat(verdict(pattern, path, false).orElse(false)).isEqualTo(expected);
    }

    @Test
    void a_trailing_slash_speaks_of_folders_only() {
        assertThat(verdict("out/", "x/out", true)).contains(true);
        assertThat(verdict("out/", "x/out", false)).isEmpty();
    }

    @Test
    void the_last_matching_line_decides() {
        assertThat(verdict("*.yaml\n!keep.yaml\n", "keep.yaml", false)).contains(false);
        assertThat(verdict("!keep.yaml\n*.yaml\n", "keep.yaml", false)).contains(true);
    }

    @Test
    void blank_lines_comments_and_spaces_at_the_end_do_not_count() {
        assertThat(verdict("\n# *.yaml\r\n   \nother.yaml  \r\n", "other.yaml", false))
                .contains(true);
        assertThat(verdict("# *.yaml\n", "a.yaml", false)).isEmpty();
        assertThat(verdict("a\\ \n", "a ", false)).contains(true);
    }

    @Test
    void many_stars_are_matched_without_trying_every_combination() {
        String pattern = "*a".repeat(40) + "b";
        assertThat(verdict(pattern, "a".repeat(5_000), false)).isEmpty();
    }

    private static Optional<Boolean> verdict(String text, String path, boolean folder) {
        return IgnoreFile.of("top", text).ignores("top/" + path, folder);
    }
}
