package io.portreeve.admission;

import io.portreeve.model.Workload;
import java.util.Map;
import java.util.regex.Pattern;

/** How controllers name the pods that they make. */
final class PodNames {
    /** The letters and digits of random parts, which are never taken for words. */
    private static final String RANDOM = "[bcdfghjklmnpqrstvwxz2456789]";

    private static final String OF_POD = "-" + RANDOM + "{5}";
    private static final String OF_TEMPLATE = "-" + RANDOM + "{6,10}";

    private static final Map<String, Pattern> ENDINGS = Map.of(
            "Pod", Pattern.compile(""),
            "Deployment", Pattern.compile(OF_TEMPLATE + OF_POD),
            "ReplicaSet", Pattern.compile(OF_POD),
            "ReplicationController", Pattern.compile(OF_POD),
            "DaemonSet", Pattern.compile(OF_POD),
            "StatefulSet", Pattern.compile("-[0-9]+"),
            "Job", Pattern.compile("(-[0-9]+)?" + OF_POD),
            "CronJob", Pattern.compile("-[0-9]+(-[0-9]+)?" + OF_POD));

    private PodNames() {}

    /** Whether a pod of that name is one of a workload's. */
    static boolean isOf(String pod, Workload workload) {
        Pattern ending = ENDINGS.get(workload.kind());
        return ending != null
                && pod.startsWith(workload.name())
                && ending.matcher(pod.substring(workload.name().length())).matches();
    }
}
