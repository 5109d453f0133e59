package io.portreeve.reachability;

import java.util.Optional;

/**
 * What somebody says of the cluster that manifests do not say.
 *
 * @param cni the network plugin; empty for one that does what Kubernetes specifies
 */
public record ReachOptions(Optional<Cni> cni) {
    /** Nothing said. */
    public static final ReachOptions NONE = new ReachOptions(Optional.empty());

    Cni plugin() {
        return cni.orElse(Cni.SPEC);
    }

    /** What every verdict takes for granted. */
    public Premise premise() {
        return plugin().enforcement();
    }
}
