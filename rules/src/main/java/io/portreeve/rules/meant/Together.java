package io.portreeve.rules.meant;

import io.portreeve.model.KubernetesObject;
import java.util.Optional;

/** Tells objects that were written for each other from those that merely lie in one input. */
public final class Together {
    private Together() {}

    /** Whether two objects were: one namespace written on both, or one folder where it is not. */
    public static boolean are(KubernetesObject one, KubernetesObject other) {
        return are(one, one.namespace(), other);
    }

    /** Whether an object that looks into {@code namespace} was written for {@code other}. */
    public static boolean are(KubernetesObject one, Optional<String> namespace, KubernetesObject other) {
        boolean bothWritten = namespace.isPresent() && other.namespace().isPresent();
        return bothWritten
                ? namespace.equals(other.namespace())
                : one.origin().folder().equals(other.origin().folder());
    }
}
