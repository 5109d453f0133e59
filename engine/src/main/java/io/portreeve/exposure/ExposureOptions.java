package io.portreeve.exposure;

import io.portreeve.reachability.Cni;
import io.portreeve.reachability.ReachOptions;
import java.util.Optional;

/**
 * What the user says about the cluster that manifests do not say.
 *
 * @param provider whose load balancers publish Services; empty to infer it
 * @param nodesPublic whether node addresses are on the Internet; empty when nobody said
 * @param cni the network plugin; empty when nobody said
 * @param trust who may come in without being a stranger
 */
public record ExposureOptions(
        Optional<String> provider, Optional<Boolean> nodesPublic, Optional<Cni> cni, Trust trust) {
    /** Nothing said. */
    public static final ExposureOptions NONE = new ExposureOptions(Optional.empty(), Optional.empty());

    /** Nothing said about the network plugin. */
    public ExposureOptions(Optional<String> provider, Optional<Boolean> nodesPublic) {
        this(provider, nodesPublic, Optional.empty());
    }

    /** What of this is for whoever evaluates policies. */
    public ReachOptions reach() {
        return new ReachOptions(cni);
    }

    /** Nobody trusted. */
    public ExposureOptions(Optional<String> provider, Optional<Boolean> nodesPublic, Optional<Cni> cni) {
        this(provider, nodesPublic, cni, Trust.NOBODY);
    }

    /** The same with somebody to trust. */
    public ExposureOptions trusting(Trust other) {
        return new ExposureOptions(provider, nodesPublic, cni, other);
    }
}
