package io.portreeve.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        return alternatives.stream()
                .anyMatch(some -> other.alternatives.stream().anyMatch(others -> canAllHold(some, others)));
    }

    private static boolean canAllHold(List<Requirement> some, List<Requirement> others) {
        Map<String, List<Requirement>> byKey = new LinkedHashMap<>();
        some.forEach(requirement -> byKey.computeIfAbsent(requirement.key(), key -> new ArrayList<>())
                .add(requirement));
        others.forEach(requirement -> byKey.computeIfAbsent(requirement.key(), key -> new ArrayList<>())
                .add(requirement));
        return byKey.values().stream().allMatch(NodeSelection::canHoldForOneLabel);
    }

    private static boolean canHoldForOneLabel(List<Requirement> requirements) {
        boolean absent = has(requirements, "DoesNotExist");
        boolean present = requirements.stream()
                .anyMatch(requirement -> !Set.of("DoesNotExist", "NotIn").contains(requirement.operator()));
        if (absent && present) {
            return false;
        }
        List<Requirement> lists = requirements.stream()
                .filter(requirement -> requirement.operator().equals("In"))
                .toList();
        if (lists.isEmpty()) {
            return true;
        }
        Set<String> values = new LinkedHashSet<>(lists.get(0).values());
        lists.forEach(requirement -> values.retainAll(requirement.values()));
        requirements.stream()
                .filter(requirement -> requirement.operator().equals("NotIn"))
                .forEach(requirement -> requirement.values().forEach(values::remove));
        return !values.isEmpty();
    }

    private static boolean has(List<Requirement> requirements, String operator) {
        return requirements.stream()
                .anyMatch(requirement -> requirement.operator().equals(operator));
    }
}
