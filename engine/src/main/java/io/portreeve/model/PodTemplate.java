package io.portreeve.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pods that a workload runs.
 *
 * @param labels the pods' labels as written; {@link Workload#isMatchedBy} knows those that a StatefulSet adds
 * @param hostNetwork defaulted to false
 */
public record PodTemplate(
        Map<String, String> labels, List<Container> containers, Value<Boolean> hostNetwork, Place place) {
    public PodTemplate {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        containers = List.copyOf(containers);
    }
}
