package io.portreeve.reachability;

import io.portreeve.model.Workload;
import java.util.List;

/**
 * The workloads of the input that a policy is about, or that a peer of its rules means.
 *
 * @param sure those that are certainly selected
 * @param perhaps those of which the input does not say
 * @param onNodes those that labels and namespace select, but whose pods are on their node's network, where no policy finds them
 */
public record Selected(List<Workload> sure, List<Workload> perhaps, List<Workload> onNodes) {
    public Selected {
        sure = List.copyOf(sure);
        perhaps = List.copyOf(perhaps);
        onNodes = List.copyOf(onNodes);
    }

    /** Whether the input holds no pod that could be meant. */
    public boolean isNobody() {
        return sure.isEmpty() && perhaps.isEmpty();
    }
}
