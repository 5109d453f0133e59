package io.portreeve.rules.meant;

import io.portreeve.model.Workload;
import java.util.Set;

/** Tells workloads whose pods run for a moment only, and merely share labels with the application that they serve. */
public final class Passing {
    private static final Set<String> KINDS = Set.of("Job", "CronJob");
    private static final String HELM_HOOK = "helm.sh/hook";

    private Passing() {}

    /** Whether a Service that selects the workload is not meant for it. */
    public static boolean is(Workload workload) {
        return KINDS.contains(workload.kind())
                || workload.meta().annotation(HELM_HOOK).isPresent();
    }
}
