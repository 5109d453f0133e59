package io.portreeve.model;

import java.util.List;

/**
 * Where a pod runs, as far as a live cluster has written it down; a template knows little of it.
 *
 * @param node the node's name; absent until the pod is scheduled
 * @param addresses the pod's own addresses, at most one of each family; without those that are none
 * @param hostAddress its node's address
 * @param phase such as {@code Running}
 */
public record PodPlacement(
        Value<String> node, List<IpAddress> addresses, Value<String> hostAddress, Value<String> phase) {
    private static final Value<String> UNSAID = Value.absent("the pod's status does not say");

    /** Of a pod that has not been scheduled, or of which nothing but its template is known. */
    public static final PodPlacement NOWHERE = new PodPlacement(UNSAID, List.of(), UNSAID, UNSAID);

    public PodPlacement {
        addresses = List.copyOf(addresses);
    }

    /** Whether the pod has run to its end, so that nobody can reach it any more. */
    public boolean isOver() {
        return phase.is("Succeeded") || phase.is("Failed");
    }
}
