package io.portreeve.rules.published;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Severity;
import io.portreeve.rules.catalogue.PortCatalogue;

/** How much it matters that a path is open: by what listens at its end, else by how far it is open. */
public final class PathSeverity {
    private PathSeverity() {}

    /** Of a path to whatever listens there. */
    public static Severity of(ExposurePath path, PortCatalogue catalogue) {
        Severity known = PathEnd.of(path, catalogue).map(PathEnd::severity).orElse(Severity.INFO);
        return known.atLeast(ordinary(path));
    }

    /** Of a path to an ordinary application, unless nobody comes but whom the user trusts. */
    private static Severity ordinary(ExposurePath path) {
        if (path.trusted()) {
            return Severity.INFO;
        }
        Severity widest = switch (path.widest()) {
            case INTERNET -> Severity.MEDIUM;
            case NETWORK -> Severity.LOW;
            default -> Severity.INFO;
        };
        return path.isConditional() ? widest.lower() : widest;
    }
}
