package io.portreeve.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final Map<String, String> WRITTEN = written("tier", "front", "app", "web");

    @Test
    void labels_are_the_map_that_they_are_a_copy_of_in_its_order() {
        Map<String, String> labels = Labels.copyOf(WRITTEN);

        assertThat(labels).isEqualTo(WRITTEN).hasSameHashCodeAs(WRITTEN);
        assertThat(labels.entrySet()).containsExactlyElementsOf(WRITTEN.entrySet());
        assertThat(labels.get("app")).isEqualTo("web");
        assertThat(labels).doesNotContainKey("team").hasToString("{tier=front, app=web}");
    }

    @Test
    void nobody_can_change_them() {
        Map<String, String> source = new LinkedHashMap<>(WRITTEN);
        Map<String, String> labels = Labels.copyOf(source);
        source.clear();

        assertThat(labels).hasSize(2);
        assertThatThrownBy(() -> labels.put("app", "db")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> labels.entrySet().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_copy_is_not_copied_again() {
        Map<String, String> labels = Labels.copyOf(WRITTEN);

        assertThat(Labels.copyOf(labels)).isSameAs(labels);
    }

    @Test
    void only_the_same_order_repeats_them() {
        Labels labels = (Labels) Labels.copyOf(WRITTEN);

        assertThat(labels.repeats((Labels) Labels.copyOf(WRITTEN))).isTrue();
        assertThat(labels.repeats((Labels) Labels.copyOf(written("app", "web", "tier", "front"))))
                .isFalse();
    }

    @Test
    void hundreds_of_labels_are_a_map_too() {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            many.put("label-" + i, "value");
        }
        Map<String, String> labels = Labels.copyOf(many);

        assertThat(labels).isEqualTo(many);
        assertThatThrownBy(() -> labels.put("one", "more")).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Map<String, String> written(String... words) {
        Map<String, String> written = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            written.put(words[i], words[i + 1]);
        }
        return written;
    }
}
