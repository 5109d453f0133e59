package io.portreeve.access;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Service;
import java.util.ArrayList;
import java.util.List;

/** The deeds that send traffic elsewhere than it goes today. */
final class Retargeting {
    private static final String[] WRITE = {"create", "update", "patch"};
    private static final String[] CHANGE = {"update", "patch"};

    private Retargeting() {}

    static List<Deed> deeds(KubernetesObject object) {
        if (!(object instanceof Service)) {
            return Resources.find(object.kind())
                    .map(resource ->
                            List.of(Deed.of(resource, "another backend", CHANGE).named(object.name())))
                    .orElse(List.of());
        }
        List<Deed> deeds = new ArrayList<>(List.of(
                Deed.of(Resources.SERVICES, "another selector or targetPort", CHANGE)
                        .named(object.name()),
                Deed.of(Resources.SERVICES.sub("status"), "another address of its load balancer", CHANGE)
                        .named(object.name()),
                Deed.of(Resources.ENDPOINTS, "other addresses behind it", "create"),
                Deed.of(Resources.ENDPOINTS, "other addresses behind it", CHANGE)
                        .named(object.name()),
                Deed.of(Resources.ENDPOINT_SLICES, "other addresses behind it", WRITE),
                Deed.of(Resources.PODS, "pods with the labels that it selects", WRITE)));
        for (Resource controllers : Resources.CONTROLLERS) {
            deeds.add(Deed.of(controllers, "pods with the labels that it selects", WRITE));
        }
        return deeds;
    }
}
