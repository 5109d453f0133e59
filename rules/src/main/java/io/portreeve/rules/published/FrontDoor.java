package io.portreeve.rules.published;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.rule.RuleContext;
import io.portreeve.topology.Front;
import java.util.List;
import java.util.Optional;

/**
 * A way in through an Ingress or route, to one port of some pods.
 *
 * @param front the reference that leads in
 * @param path one way through it
 * @param sensitive what stands behind it, where that is anything but an ordinary application
 */
public record FrontDoor(Front front, ExposurePath path, Optional<PublishedPort> sensitive) {
    /** Every one of a scan, with all its alternatives, in the order of Services. */
    public static List<FrontDoor> all(RuleContext context) {
        return FrontDoors.of(context).all();
    }

    /** What stands behind it, where more than an ambiguous number says that it is sensitive. */
    public Optional<PublishedPort> confirmed() {
        return sensitive.filter(door -> door.classification().isConfirmed());
    }
}
