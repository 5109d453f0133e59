package io.portreeve.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {
    @ParameterizedTest
    @CsvSource({
        "mysql, mysql, 0",
        "mysql:8, mysql, 0",
        "docker.io/library/mysql:8, library mysql, 1",
        "quay.io/prometheus/node-exporter:v1@sha256:0123, prometheus node exporter, 1",
        "redis.example.com:5000/shop/cart, shop cart, 1",
        "redis.example.com/cart, cart, 0",
        "localhost:5000/cart, cart, 0",
        "team/redis/cart:1, redis cart, 1"
    })
    void an_image_is_its_name_and_its_organisation_but_not_its_registry(String image, String words, int from) {
        Phrase phrase = Phrase.ofImage(image);
        assertThat(String.join(" ", phrase.words())).isEqualTo(words);
        assertThat(phrase.from()).isEqualTo(from);
    }

    @Test
    void the_tag_of_an_image_is_kept_apart() {
        assertThat(Phrase.ofImage("rabbitmq:3.13-management").tag()).containsExactly("3", "13", "management");
        assertThat(Phrase.ofImage("rabbitmq").tag()).isEmpty();
    }

    @Test
    void words_are_letters_and_digits_in_lower_case() {
        assertThat(Phrase.words("Kube_State-metrics.v2")).containsExactly("kube", "state", "metrics", "v2");
        assertThat(Phrase.words("--")).isEmpty();
    }

    @Test
    void a_number_behind_a_word_counts_copies() {
        assertThat(Phrase.withoutNumber("redis12")).isEqualTo("redis");
        assertThat(Phrase.withoutNumber("8080")).isEqualTo("8");
    }
}
