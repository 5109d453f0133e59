package io.portreeve.cluster;

import tools.jackson.databind.node.ObjectNode;

/** What some objects say about how others are to be read. */
final class Companions {
    private final PodLikeness likeness = new PodLikeness();
    private final Owners owners = new Owners(likeness);
    private final PortMaps portMaps = new PortMaps();

    void meet(ObjectNode object) {
        likeness.meetSelector(object);
        portMaps.meet(object);
    }

    PodLikeness likeness() {
        return likeness;
    }

    Owners owners() {
        return owners;
    }

    PortMaps portMaps() {
        return portMaps;
    }
}
