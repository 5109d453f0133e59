package io.portreeve.rules.meant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    @Test
    void a_letter_in_three_may_be_wrong() {
        assertThat(NearestName.of("htpp", List.of("metrics", "http"))).contains("http");
        assertThat(NearestName.of("metrcis", List.of("metrics", "http"))).contains("metrics");
        assertThat(NearestName.of("Http", List.of("http"))).contains("http");
        assertThat(NearestName.of("grpc", List.of("http"))).isEmpty();
        assertThat(NearestName.of("dv", List.of("db"))).isEmpty();
    }

    @Test
    void two_names_that_are_as_near_are_none() {
        assertThat(NearestName.of("wab", List.of("web", "wav"))).isEmpty();
        assertThat(NearestName.of("webb", List.of("web", "weba", "webb-2"))).isEmpty();
    }

    @Test
    void the_same_name_twice_is_one() {
        assertThat(NearestName.of("htpp", List.of("http", "http"))).contains("http");
    }

    @Test
    void digits_are_meant() {
        assertThat(NearestName.areNear("web-1", "web-2")).isFalse();
        assertThat(NearestName.areNear("http-8080", "htpp-8080")).isTrue();
    }

    @Test
    void nobody_means_plain_text_who_writes_encrypted() {
        assertThat(NearestName.areNear("http", "https")).isFalse();
        assertThat(NearestName.areNear("web-http", "web-https")).isFalse();
        assertThat(NearestName.areNear("httsp", "https")).isFalse();
    }

    @Test
    void every_part_of_a_name_must_be_near() {
        assertThat(NearestName.areNear("example-go", "example-app")).isFalse();
        assertThat(NearestName.areNear("exampel-app", "example-app")).isTrue();
        assertThat(NearestName.areNear("webapp", "web-app")).isTrue();
        assertThat(NearestName.areNear("web", "web-app")).isFalse();
    }
}
