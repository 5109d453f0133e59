package io.portreeve.change;

import io.portreeve.model.KubernetesObject;
import java.util.Optional;

/**
 * An object that is not in both versions alike.
 *
 * @param old empty where it is new
 * @param now empty where it is gone
 */
record ObjectChange(Optional<KubernetesObject> old, Optional<KubernetesObject> now) {
    /** Either of the two, the newer rather. */
    KubernetesObject any() {
        return now.or(() -> old).orElseThrow();
    }

    /** The same from the newer version to the older. */
    ObjectChange swapped() {
        return new ObjectChange(now, old);
    }

    boolean isEdit() {
        return old.isPresent() && now.isPresent();
    }
}
