package io.portreeve.model.reader;

import java.util.List;

/**
 * A kind that runs pods, with the way to its pod template.
 *
 * @param group the API group, empty for the core group
 * @param podTemplatePath keys from the object to the template, such as {@code spec.template}; empty where the object itself has
 *     a pod's {@code metadata} and {@code spec}
 */
public record WorkloadKind(String group, String kind, String podTemplatePath) {
    /** The kind of an {@code apiVersion} such as {@code apps/v1}. */
    public static WorkloadKind of(String apiVersion, String kind, String podTemplatePath) {
        return new WorkloadKind(GroupKind.groupOf(apiVersion), kind, podTemplatePath);
    }

    /** The keys to walk along. */
    List<String> steps() {
        return podTemplatePath.isEmpty() ? List.of() : List.of(podTemplatePath.split("\\.", -1));
    }
}
