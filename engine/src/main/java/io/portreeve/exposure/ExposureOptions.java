package io.portreeve.exposure;

import java.util.Optional;

/**
 * What the user says about the cluster that manifests do not say.
 *
 * @param provider whose load balancers publish Services; empty to infer it
 * @param nodesPublic whether node addresses are on the Internet; empty when nobody said
 * @param cni the network plugin; empty when nobody said
 */
public record ExposureOptions(Optional<String> provider, Optional<Boolean> nodesPublic, Optional<Cni> cni) {
    /** Nothing said. */
    public static final ExposureOptions NONE = new ExposureOptions(Optional.empty(), Optional.empty());

    /** Nothing said about the network plugin. */
    public ExposureOptions(Optional<String> provider, Optional<Boolean> nodesPublic) {
        this(provider, nodesPublic, Optional.empty());
    }
}
