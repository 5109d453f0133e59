package io.portreeve.sources.kustomize;

import java.util.Map;

/** Where the kinds that Kustomize knows keep the description of their pods. */
final class PodTemplates {
    private static final String IN_TEMPLATE = "spec/template/spec";

    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("v1/Pod", "spec"),
            Map.entry("v1/PodTemplate", "template/spec"),
            Map.entry("v1/ReplicationController", IN_TEMPLATE),
            Map.entry("apps/v1/Deployment", IN_TEMPLATE),
            Map.entry("apps/v1/ReplicaSet", IN_TEMPLATE),
            Map.entry("apps/v1/DaemonSet", IN_TEMPLATE),
            Map.entry("apps/v1/StatefulSet", IN_TEMPLATE),
            Map.entry("batch/v1/Job", IN_TEMPLATE),
            Map.entry("batch/v1/CronJob", "spec/jobTemplate/spec/template/spec"),
            Map.entry("batch/v1beta1/CronJob", "spec/jobTemplate/spec/template/spec"));

    private PodTemplates() {}

    /** The path of a kind, whatever its group. */
    static String usual(String kind) {
        return switch (kind) {
            case "Pod" -> "spec";
            case "PodTemplate" -> "template/spec";
            case "CronJob" -> "spec/jobTemplate/spec/template/spec";
            default -> IN_TEMPLATE;
        };
    }

    /** The path, keys with slashes between them; empty for every other kind. */
    static String path(Gvk gvk) {
        return PATHS.getOrDefault(gvk.apiVersion() + "/" + gvk.kind(), "");
    }
}
