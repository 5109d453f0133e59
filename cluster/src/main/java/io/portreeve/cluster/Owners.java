package io.portreeve.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who stands for whom. A Deployment makes a ReplicaSet, which makes pods, and each of them would be reported: so what a controller
 * made is only kept where it says something else about ports than the controller itself, and of several alike only one.
 */
final class Owners {
    /** These are made by others, and come in this order. */
    static final List<String> MADE =
            List.of("Configuration", "Revision", "ReplicaSet", "ReplicationController", "Job", "Pod");

    private static final Set<String> OVER = Set.of("Succeeded", "Failed");

    private final PodLikeness likeness;
    private final Map<String, String> roots = new HashMap<>();
    private final Map<String, String> rootLikenesses = new HashMap<>();

    Owners(PodLikeness likeness) {
        this.likeness = likeness;
    }

    /**
     * Under which key a workload is kept, of which one is enough: the first by name. Empty where somebody else stands for it, or
     * where it runs nothing any more.
     *
     * @param facts what decides about that, noted before the object was trimmed
     */
    Optional<String> key(Facts facts, ObjectNode trimmed, List<String> steps) {
        if (facts.isOver()) {
            return Optional.empty();
        }
        String shape = likeness.of(trimmed, steps);
        if (facts.owner().isEmpty()) {
            roots.put(facts.uid(), facts.uid());
            rootLikenesses.put(facts.uid(), shape);
            return Optional.of(ObjectStore.path("", trimmed));
        }
        String root = roots.getOrDefault(facts.owner(), facts.owner());
        roots.put(facts.uid(), root);
        boolean stoodFor = facts.runsNothing() || shape.equals(rootLikenesses.get(root));
        return stoodFor ? Optional.empty() : Optional.of(root + " " + shape);
    }

    /**
     * What an object says of itself that is not kept.
     *
     * @param owner the uid of whoever controls it; empty for nobody
     */
    record Facts(String uid, String owner, boolean isOver, boolean runsNothing) {
        static Facts of(ObjectNode object) {
            return new Facts(Trim.text(object, "metadata", "uid"), owner(object), over(object), idle(object));
        }

        private static String owner(ObjectNode object) {
            for (JsonNode owner : object.path("metadata").path("ownerReferences")) {
                if (owner.path("controller").asBoolean(false)) {
                    return Trim.text(owner, "uid");
                }
            }
            return "";
        }

        private static boolean over(ObjectNode object) {
            return Trim.text(object, "kind").equals("Pod") && OVER.contains(Trim.text(object, "status", "phase"));
        }

        /** An older ReplicaSet, kept for going back, or a Job that is done. */
        private static boolean idle(ObjectNode object) {
            return switch (Trim.text(object, "kind")) {
                case "ReplicaSet", "ReplicationController" ->
                    object.path("spec").path("replicas").asInt(1) == 0;
                case "Job" -> object.path("status").has("completionTime");
                default -> false;
            };
        }
    }
}
