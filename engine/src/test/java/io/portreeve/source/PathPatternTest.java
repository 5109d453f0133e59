package io.portreeve.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            deploy/, '', deploy/web.yaml, true
            deploy/, '', shop/deploy/a/web.yaml, true
            /deploy/, '', shop/deploy/web.yaml, false
            deploy/, '', deploy, false
            *.yaml, '', a/b/web.yaml, true
            *.yaml, '', a/b/web.json, false
            shop/**/web.yaml, '', shop/a/b/web.yaml, true
            web.yaml, '', a/web.yaml, true
            /deploy/web.yaml, deploy, web.yaml, true
            /web.yaml, deploy, ../web.yaml, true
            /web.yaml, deploy, web.yaml, false
            web.yaml, deploy, /else/where/web.yaml, true
            """)
    void a_pattern_names_files_and_the_folders_above_them(String pattern, String base, String path, boolean matches) {
        assertThat(PathPattern.of(pattern, base).orElseThrow().matches(path)).isEqualTo(matches);
    }

    @Test
    void what_an_ignore_file_would_take_back_is_no_pattern() {
        assertThat(PathPattern.of("!web.yaml", "")).isEmpty();
        assertThat(PathPattern.of("", "")).isEmpty();
        assertThat(PathPattern.of("# a comment", "")).isEmpty();
    }
}
