package io.portreeve.rules.published;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.catalogue.PortCatalogue;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Every door of a scan, with all its alternatives, classified once for all rules that ask. */
final class Doors {
    private final List<PublishedPort> alternatives;
    private final IdentityHashMap<ExposurePath, PublishedPort> byPath = new IdentityHashMap<>();

    private Doors(List<PublishedPort> alternatives) {
        this.alternatives = List.copyOf(alternatives);
        alternatives.forEach(door -> byPath.put(door.path(), door));
    }

    static Doors of(RuleContext context) {
        return context.shared(Doors.class, Doors::find);
    }

    /** In the order of the exposure map. */
    List<PublishedPort> alternatives() {
        return alternatives;
    }

    /** The door that a path comes through, if something sensitive may stand behind it. */
    Optional<PublishedPort> on(ExposurePath path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private static Doors find(RuleContext context) {
        PortCatalogue catalogue = PortCatalogue.of(context);
        return new Doors(context.exposure().paths().stream()
                .filter(Doors::leadsInFromOutside)
                .flatMap(path -> PublishedPort.of(path, catalogue).stream())
                .toList());
    }

    private static boolean leadsInFromOutside(ExposurePath path) {
        return isFromOutside(path) && path.target().filter(Loopback::guards).isEmpty();
    }

    /** From beyond the cluster, be it from a few allowed sources only. */
    private static boolean isFromOutside(ExposurePath path) {
        return path.hop(Hop.Kind.CLUSTER).isEmpty();
    }
}
