package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;

/** Pods or nodes, each with one address, that no policy tells apart. */
final class EndpointClass {
    /** Where the address is not known. */
    static final int NO_PIECE = -1;

    private final int number;
    private final Namespace namespace;
    private final int piece;
    private final Standing standing;
    private final Match onNode;
    private final LabelSet labels;
    private final PortSet ports;
    private final KubernetesObject example;
    private final int hash;

    EndpointClass(
            int number,
            Namespace namespace,
            int piece,
            Standing standing,
            LabelSet labels,
            PortSet ports,
            KubernetesObject example) {
        this.number = number;
        this.namespace = namespace;
        this.piece = piece;
        this.standing = standing;
        this.onNode = standing.onNode();
        this.labels = labels;
        this.ports = ports;
        this.example = example;
        this.hash = ClassIndex.hash(namespace, piece, standing, labels, ports);
    }

    /** Of all that tells it apart from others; kept, since the parts lie far from each other. */
    int hash() {
        return hash;
    }

    /** Its place in every {@link ClassSet}. */
    int number() {
        return number;
    }

    Namespace namespace() {
        return namespace;
    }

    /** Which piece of the address space its address lies in, or {@link #NO_PIECE}. */
    int piece() {
        return piece;
    }

    Standing standing() {
        return standing;
    }

    /** Whether it is on its node's network. */
    Match onNode() {
        return onNode;
    }

    /** Those that some selector mentions. */
    LabelSet labels() {
        return labels;
    }

    /** The named ports that some rule mentions. */
    PortSet ports() {
        return ports;
    }

    /** One of those in it. */
    KubernetesObject example() {
        return example;
    }

    /** Whether it certainly has no network of its own, so that no policy selects it. */
    boolean isOnNode() {
        return onNode == Match.YES;
    }

    boolean hasAddress() {
        return piece != NO_PIECE;
    }
}
