package io.portreeve.topology;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.model.Service;
import java.util.List;

/**
 * A reference of an Ingress or route that leads nowhere.
 *
 * @param object who refers
 * @param place the reference
 * @param wanted what it asks for, in words: {@code Service web}, {@code port admin of Service web}
 * @param candidates Services that the reference could have meant: of that name, or beside it
 */
public record BrokenReference(
        KubernetesObject object, Place place, Reason reason, String wanted, List<Service> candidates) {
    public BrokenReference {
        candidates = List.copyOf(candidates);
    }

    /** Why it leads nowhere. */
    public enum Reason {
        NO_SUCH_SERVICE,
        NO_SUCH_PORT,
        NO_REFERENCE_GRANT,
        NO_SUCH_LISTENER,
        ROUTE_NOT_ADMITTED
    }
}
