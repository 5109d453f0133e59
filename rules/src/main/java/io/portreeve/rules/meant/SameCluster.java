package io.portreeve.rules.meant;

import io.portreeve.finding.Confidence;
import io.portreeve.model.KubernetesObject;
import io.portreeve.topology.Joining;
import io.portreeve.topology.Topology;
import java.util.Optional;

/** Tells how sure it is that two objects of an input are ever applied to one cluster, since a repository is not one. */
public final class SameCluster {
    private SameCluster() {}

    /**
     * How sure; empty where they rather are alternatives, or strangers that merely lie in one repository.
     *
     * <p>Certain for a dump of one cluster and for objects of one file; likely for those of one kustomization, chart or folder;
     * possible for those of one written namespace. Bodies of one identity are alternatives, and so is what has one name in two
     * namespaces, unless one file holds both: the environments of an application are mostly clusters of their own.
     */
    public static Optional<Confidence> sure(Topology topology, KubernetesObject one, KubernetesObject other) {
        if (one.origin().patch() || other.origin().patch() || isOneIdentity(one, other)) {
            return Optional.empty();
        }
        if (topology.joining() == Joining.EVERYTHING) {
            return Optional.of(Confidence.CERTAIN);
        }
        if (!one.origin().unit().equals(other.origin().unit())) {
            return Optional.empty();
        }
        if (one.origin().file().path().equals(other.origin().file().path())) {
            return Optional.of(Confidence.CERTAIN);
        }
        return isOneName(one, other) ? Optional.empty() : acrossFiles(one, other);
    }

    private static Optional<Confidence> acrossFiles(KubernetesObject one, KubernetesObject other) {
        boolean inUnit = !one.origin().unit().isEmpty();
        boolean inFolder = one.origin().folder().equals(other.origin().folder());
        if (inUnit || inFolder) {
            return Optional.of(Confidence.LIKELY);
        }
        boolean inNamespace = one.namespace().isPresent() && one.namespace().equals(other.namespace());
        return inNamespace ? Optional.of(Confidence.POSSIBLE) : Optional.empty();
    }

    /** Where a namespace is not written it may be any. */
    private static boolean isOneIdentity(KubernetesObject one, KubernetesObject other) {
        boolean oneNamespace = one.namespace().isEmpty()
                || other.namespace().isEmpty()
                || one.namespace().equals(other.namespace());
        return isOneName(one, other) && oneNamespace;
    }

    private static boolean isOneName(KubernetesObject one, KubernetesObject other) {
        return one.kind().equals(other.kind()) && one.name().equals(other.name());
    }
}
