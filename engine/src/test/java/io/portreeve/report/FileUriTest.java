package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileUriTest {
    @Test
    void a_relative_path_stays_relative_and_is_percent_encoded() {
        assertThat(FileUri.of("a b/100%/größe#1.yaml")).isEqualTo("a%20b/100%25/gr%C3%B6%C3%9Fe%231.yaml");
        assertThat(FileUri.of("../up.yaml")).isEqualTo("../up.yaml");
    }

    @Test
    void a_colon_never_makes_a_scheme() {
        assertThat(FileUri.of("git:HEAD/a.yaml")).isEqualTo("git%3AHEAD/a.yaml");
    }

    @Test
    void an_absolute_path_becomes_a_file_uri() {
        assertThat(FileUri.of("/srv/a.yaml")).isEqualTo("file:///srv/a.yaml");
        assertThat(FileUri.of("C:/a b.yaml")).isEqualTo("file:///C:/a%20b.yaml");
    }
}
