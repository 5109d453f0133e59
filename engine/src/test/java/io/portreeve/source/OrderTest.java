package io.portreeve.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final List<String> WORDS = List.of("port", "ports", "node", "a", "b", "route", "pod");

    @Test
    void one_key_decides_after_the_other_as_with_the_comparators_of_the_platform() {
        assertThat(sorted(Order.by(String::length).then(word -> word)))
                .isEqualTo(sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder())));
    }

    @Test
    void what_is_reversed_can_be_continued() {
        assertThat(sorted(Order.by(String::length).reversed().then(word -> word)))
                .containsExactly("ports", "route", "node", "port", "pod", "a", "b");
    }

    private static List<String> sorted(Comparator<String> order) {
        return Stream.of(WORDS).flatMap(List::stream).sorted(order).toList();
    }
}
