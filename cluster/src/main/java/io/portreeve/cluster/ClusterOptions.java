package io.portreeve.cluster;

import io.portreeve.model.reader.ReadKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of a cluster.
 *
 * @param context which one, where an argument does not say; empty for the current one
 * @param namespace the one whose objects are listed; empty for all
 * @param kinds what is listed
 * @param environment where to look for a kubeconfig, and for the service account of a pod
 */
public record ClusterOptions(
        Optional<String> context, Optional<String> namespace, List<ReadKind> kinds, Map<String, String> environment) {
    public ClusterOptions {
        kinds = List.copyOf(kinds);
        environment = Map.copyOf(environment);
    }
}
