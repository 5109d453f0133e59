package io.portreeve.report;

import io.portreeve.exposure.Hop;
import io.portreeve.model.KubernetesObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of objects without the namespace, where all on a map are in the same one.
 *
 * @param namespace that one; empty where there are several, or none is written
 */
public record ShortNames(Optional<String> namespace) {
    public static ShortNames of(List<Exposure> exposures) {
        Set<Optional<String>> namespaces = exposures.stream()
                .flatMap(exposure -> exposure.path().hops().stream())
                .filter(hop -> Lane.of(hop.kind()) == Lane.SERVICE || Lane.of(hop.kind()) == Lane.PODS)
                .flatMap(hop -> hop.object().stream())
                .map(KubernetesObject::namespace)
                .collect(Collectors.toSet());
        return new ShortNames(namespaces.size() == 1 ? namespaces.iterator().next() : Optional.empty());
    }

    /** What a hop says, as short as it can be understood. */
    public String of(Hop hop) {
        Optional<KubernetesObject> inside = hop.object()
                .filter(object -> namespace.isPresent() && object.namespace().equals(namespace));
        return inside.map(object -> hop.text().replace(object.id().qualifiedName(), object.name()))
                .orElse(hop.text());
    }
}
