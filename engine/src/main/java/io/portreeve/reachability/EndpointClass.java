package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;

/** Pods or nodes, each with one address, that no policy tells apart. */
final class EndpointClass {
    private final int number;
    private final Traits traits;
    private final LabelSet labels;
    private final KubernetesObject example;

    EndpointClass(int number, Traits traits, LabelSet labels, KubernetesObject example) {
        this.number = number;
        this.traits = traits;
        this.labels = labels;
        this.example = example;
    }

    /** Its place in every {@link ClassSet}. */
    int number() {
        return number;
    }

    Traits traits() {
        return traits;
    }

    LabelSet labels() {
        return labels;
    }

    /** One of those in it. */
    KubernetesObject example() {
        return example;
    }

    /** Whether it certainly has no network of its own, so that no policy selects it. */
    boolean isOnNode() {
        return traits.onNode() == Match.YES;
    }

    boolean hasAddress() {
        return traits.piece() != Traits.NO_PIECE;
    }
}
