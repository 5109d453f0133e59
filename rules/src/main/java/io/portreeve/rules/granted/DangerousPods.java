package io.portreeve.rules.granted;

import io.portreeve.access.Grant;
import io.portreeve.model.RoleBinding;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.inside.InsidePort;
import java.util.List;
import java.util.Optional;

/** The dangerous ports of the pods where a binding holds, as far as the input shows them. */
public final class DangerousPods {
    private DangerousPods() {}

    /** The most dangerous one. */
    public static Optional<InsidePort> worst(RuleContext context, Grant grant) {
        return InsidePort.byWorkload(context).stream()
                .flatMap(List::stream)
                .filter(port -> isWhereItHolds(port, grant.binding())
                        && context.access().isBeside(port.workload(), grant))
                .min(InsidePort.WORST_FIRST);
    }

    private static boolean isWhereItHolds(InsidePort port, RoleBinding binding) {
        return port.workload().origin().unit().equals(binding.origin().unit())
                && (binding.isOfCluster() || port.workload().namespace().equals(binding.namespace()));
    }
}
