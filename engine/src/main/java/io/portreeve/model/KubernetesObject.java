package io.portreeve.model;

import java.util.Optional;

/** An object of the cluster, as far as ports are concerned. */
public interface KubernetesObject {
    ObjectMeta meta();

    /** Whether it has a say in who reaches whom; roles and bindings only say who may change what has. */
    default boolean concernsTraffic() {
        return true;
    }

    default ObjectId id() {
        return meta().id();
    }

    default String kind() {
        return id().kind();
    }

    default String name() {
        return id().name();
    }

    /** The namespace somebody wrote; empty means unknown, not {@code default}. */
    default Optional<String> namespace() {
        return id().namespace();
    }

    default Origin origin() {
        return meta().origin();
    }
}
