package io.portreeve.cluster;

import tools.jackson.databind.node.ObjectNode;

/** What objects listed earlier say about those listed later. */
final class Companions {
    private final PodLikeness likeness = new PodLikeness();
    private final Owners owners = new Owners(likeness);
    private final PortMaps portMaps = new PortMaps();

    void meet(ObjectNode object) {
        likeness.meetSelector(object);
        portMaps.meet(object);
    }

    Owners owners() {
        return owners;
    }

    PortMaps portMaps() {
        return portMaps;
    }
}
