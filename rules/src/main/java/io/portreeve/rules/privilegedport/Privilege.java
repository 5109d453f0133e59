package io.portreeve.rules.privilegedport;

import io.portreeve.model.Container;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a container's user and capabilities mean for a port below 1024. */
enum Privilege {
    /** NET_BIND_SERVICE is added: somebody has thought of it. */
    GRANTED,
    /** Neither root nor NET_BIND_SERVICE, or root without that capability. */
    NONE,
    /** Root with no capability but NET_BIND_SERVICE. */
    ROOT_FOR_PORTS_ONLY,
    ROOT,
    /** Who runs is left to the image. */
    UNSAID;

    private static final String BIND = "NET_BIND_SERVICE";
    private static final String ALL = "ALL";

    static Privilege of(Container container) {
        boolean granted = names(container.addedCapabilities(), BIND) || names(container.addedCapabilities(), ALL);
        boolean dropped = isDropped(container);
        if (granted && isRoot(container)) {
            return dropped && container.addedCapabilities().size() == 1 && !names(container.addedCapabilities(), ALL)
                    ? ROOT_FOR_PORTS_ONLY
                    : ROOT;
        }
        if (granted) {
            return GRANTED;
        }
        if (isNotRoot(container) || dropped) {
            return NONE;
        }
        return isRoot(container) ? ROOT : UNSAID;
    }

    static boolean isDropped(Container container) {
        return names(container.droppedCapabilities(), BIND) || names(container.droppedCapabilities(), ALL);
    }

    /** A user that is written, and not root. */
    static Optional<Integer> otherUser(Container container) {
        return container.runAsUser().known().filter(user -> user != 0);
    }

    static boolean isRoot(Container container) {
        return container.runAsUser().is(0);
    }

    static boolean isNotRoot(Container container) {
        boolean forbidden =
                container.runAsNonRoot().is(true) && !container.runAsUser().isUnresolved();
        return otherUser(container).isPresent() || (forbidden && !isRoot(container));
    }

    /** Runtimes take {@code CAP_} and any case. */
    private static boolean names(Collection<String> capabilities, String wanted) {
        List<String> spellings = List.of(wanted, "CAP_" + wanted);
        return capabilities.stream().anyMatch(name -> spellings.contains(name.toUpperCase(Locale.ROOT)));
    }
}
