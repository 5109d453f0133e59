package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list of peers as rules have them. */
final class NamedPeers {
    private final List<NamedPart> parts;
    private final Function<List<Chosen>, Chosen> uniting;

    /** Unless they depend on which policy names them. */
    private final @Nullable Peers always;

    NamedPeers(List<NamedPart> parts, Function<List<Chosen>, Chosen> uniting) {
        this.parts = List.copyOf(parts);
        this.uniting = uniting;
        List<PeerPart> resolved = new ArrayList<>(parts.size());
        for (NamedPart part : parts) {
            if (part instanceof PeerPart same) {
                resolved.add(same);
            }
        }
        this.always = resolved.size() == parts.size() ? Peers.of(resolved, uniting) : null;
    }

    /** Somebody who is the same whoever names them. */
    static NamedPeers always(Chosen chosen) {
        return new NamedPeers(List.of(new PeerPart.Fixed(chosen)), some -> chosen);
    }

    /** Whom they select where a policy names them. */
    Peers namedBy(KubernetesObject policy) {
        return always == null ? named(policy) : always;
    }

    private Peers named(KubernetesObject policy) {
        return Peers.of(parts.stream().map(part -> part.namedBy(policy)).toList(), uniting);
    }
}
