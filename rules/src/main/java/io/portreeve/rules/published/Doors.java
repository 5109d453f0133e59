package io.portreeve.rules.published;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import io.portreeve.rule.RuleContext;
import java.util.IdentityHashMap;
import java.util.List;

/** Every door of a scan, with all its alternatives, classified once for all rules that ask. */
record Doors(List<PublishedPort> alternatives) {
    Doors {
        alternatives = List.copyOf(alternatives);
    }

    /** The doors by the paths through them. */
    IdentityHashMap<ExposurePath, PublishedPort> byPath() {
        IdentityHashMap<ExposurePath, PublishedPort> doors = new IdentityHashMap<>();
        alternatives.forEach(door -> doors.put(door.path(), door));
        return doors;
    }

    static Doors of(RuleContext context) {
        return context.shared(Doors.class, Doors::find);
    }

    private static Doors find(RuleContext context) {
        return new Doors(context.exposure().paths().stream()
                .filter(Doors::leadsInFromOutside)
                .flatMap(path -> PublishedPort.of(path).stream())
                .toList());
    }

    private static boolean leadsInFromOutside(ExposurePath path) {
        return path.scope() != Scope.NONE
                && path.widest().isAtLeast(Scope.NETWORK)
                && path.target().filter(Loopback::guards).isEmpty();
    }
}
