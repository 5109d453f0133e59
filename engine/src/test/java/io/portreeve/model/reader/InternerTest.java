package io.portreeve.model.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.Labels;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InternerTest {
    private final Interner interner = new Interner();

    @Test
    void equal_labels_become_one_object() {
        Map<String, String> first = interner.intern(labels(1, 2));
        assertThat(interner.intern(labels(1, 2))).isSameAs(first);
    }

    @Test
    void labels_in_another_order_stay_as_they_are_written() {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("apps.kubernetes.io/pod-index", "2");
        written.put("app", "app-1");
        interner.intern(labels(1, 2));
        assertThat(interner.intern(Labels.copyOf(written)).keySet())
                .containsExactly("apps.kubernetes.io/pod-index", "app");
    }

    @Test
    void labels_of_many_numbered_replicas_are_all_remembered() {
        Set<Map<String, String>> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int round = 0; round < 3; round++) {
            for (int application = 0; application < 10; application++) {
                for (int index = 0; index < 10; index++) {
                    objects.add(interner.intern(labels(application, index)));
                }
            }
        }
        assertThat(objects).as("one for each application and index").hasSize(100);
    }

    private static Map<String, String> labels(int application, int index) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("app", "app-" + application);
        labels.put("apps.kubernetes.io/pod-index", String.valueOf(index));
        return Labels.copyOf(labels);
    }
}
