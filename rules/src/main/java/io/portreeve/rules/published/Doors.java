package io.portreeve.rules.published;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.rule.RuleContext;
import java.util.List;

/** Every door of a scan, with all its alternatives, classified once for all rules that ask. */
record Doors(List<PublishedPort> alternatives) {
    Doors {
        alternatives = List.copyOf(alternatives);
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
        return isFromOutside(path) && path.target().filter(Loopback::guards).isEmpty();
    }

    /** From beyond the cluster, be it from a few allowed sources only. */
    private static boolean isFromOutside(ExposurePath path) {
        boolean allowedOnly =
                path.widest() == Scope.RESTRICTED && path.hop(Hop.Kind.CLUSTER).isEmpty();
        return allowedOnly || (path.scope() != Scope.NONE && path.widest().isAtLeast(Scope.NETWORK));
    }
}
