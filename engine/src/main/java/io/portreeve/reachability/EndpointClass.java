package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;
import org.jspecify.annotations.Nullable;

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
    private @Nullable EndpointClass alikeBefore;

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

    /** Makes it known among those with the same labels. */
    void join() {
        alikeBefore = labels.add(this);
    }

    /** The class with the same labels that was met before it, if one was. */
    @Nullable
    EndpointClass alikeBefore() {
        return alikeBefore;
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
