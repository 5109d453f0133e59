package io.portreeve.admission;

import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import io.portreeve.model.Workload;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody asks a cluster for: to create, change or delete one object.
 *
 * @param old as it is; empty where it is created
 * @param now as it would be; empty where it is deleted
 * @param fromTemplate whether the older version is what a controller's template says, of which another object has been judged
 */
public record ProposedChange(Optional<KubernetesObject> old, Optional<KubernetesObject> now, boolean fromTemplate) {
    public ProposedChange {
        if (old.isEmpty() && now.isEmpty()) {
            throw new IllegalArgumentException("a change of nothing");
        }
    }

    public ProposedChange(Optional<KubernetesObject> old, Optional<KubernetesObject> now) {
        this(old, now, false);
    }

    /** A controller makes pods, or what makes pods; only what differs from its template is new. */
    public static ProposedChange making(Workload object, Workload controller) {
        Workload planned = new Workload(object.meta(), controller.pod());
        return new ProposedChange(Optional.of(planned), Optional.of(object), true);
    }

    public static ProposedChange creating(KubernetesObject object) {
        return new ProposedChange(Optional.empty(), Optional.of(object));
    }

    public static ProposedChange updating(KubernetesObject old, KubernetesObject now) {
        return new ProposedChange(Optional.of(old), Optional.of(now));
    }

    public static ProposedChange deleting(KubernetesObject object) {
        return new ProposedChange(Optional.of(object), Optional.empty());
    }

    /** Whose: both versions are of one identity. */
    public ObjectId id() {
        return now.or(() -> old).orElseThrow().id();
    }

    /** Whether both versions say the same of ports. */
    public boolean isEmpty() {
        return !fromTemplate && old.isPresent() && now.isPresent() && sayTheSame(old.get(), now.get());
    }

    /** Of a namespace nothing but its labels says something. */
    private static boolean sayTheSame(KubernetesObject one, KubernetesObject other) {
        boolean equal = one.meta().bodyHash() == other.meta().bodyHash();
        return equal
                || (one instanceof ClusterNamespace before
                        && other instanceof ClusterNamespace after
                        && before.labels().equals(after.labels()));
    }

    /** The older version, then the newer. */
    Stream<KubernetesObject> versions() {
        return Stream.concat(old.stream(), now.stream());
    }
}
