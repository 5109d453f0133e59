package io.portreeve.cluster;

import java.util.Optional;

/**
 * A PATH argument {@code cluster:} or {@code cluster:CONTEXT}.
 *
 * @param context a context of the kubeconfig; empty for the current one
 */
public record ClusterArgument(Optional<String> context) {
    static final String PREFIX = "cluster:";

    /** Whether an argument has this form; a file of such a name is {@code ./cluster:...}. */
    public static boolean isOne(String argument) {
        return argument.startsWith(PREFIX);
    }

    static ClusterArgument parse(String argument) {
        return new ClusterArgument(
                Optional.of(argument.substring(PREFIX.length())).filter(name -> !name.isEmpty()));
    }
}
