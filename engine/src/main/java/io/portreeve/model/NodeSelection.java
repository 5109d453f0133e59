package io.portreeve.model;

import java.util.List;

/**
 * Which nodes pods may run on, as {@code nodeName}, {@code nodeSelector} and the required node affinity say.
 *
 * @param alternatives a node fits that meets all requirements of one of them; the name of a node counts as a label
 */
public record NodeSelection(List<List<Requirement>> alternatives) {
    /** The key under which the name of a node is asked for. */
    public static final String NODE_NAME = "metadata.name";

    /** Pods that ask for nothing. */
    public static final NodeSelection ANY = new NodeSelection(List.of(List.of()));

    public NodeSelection {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** Whether every node that fits the other plainly fits this one too. */
    public boolean covers(NodeSelection other) {
        return other.alternatives.stream()
                .allMatch(asked -> alternatives.stream().anyMatch(asked::containsAll));
    }

    /** Whether one node is asked for by its name. */
    public boolean isOneNode() {
        return alternatives.size() == 1
                && alternatives.get(0).stream()
                        .anyMatch(requirement -> requirement.key().equals(NODE_NAME)
                                && requirement.operator().equals("In")
                                && requirement.values().size() == 1);
    }

    /** Whether some node could fit both; taints, which only nodes have, are left out. */
    public boolean mayShareNodeWith(NodeSelection other) {
        for (List<Requirement> some : alternatives) {
            for (List<Requirement> others : other.alternatives) {
                if (canAllHold(some, others)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Plain loops, since thousands of workloads may ask for one host port. */
    private static boolean canAllHold(List<Requirement> some, List<Requirement> others) {
        for (Requirement one : some) {
            for (Requirement other : others) {
                if (one.key().equals(other.key()) && (one.contradicts(other) || other.contradicts(one))) {
                    return false;
                }
            }
        }
        return true;
    }
}
