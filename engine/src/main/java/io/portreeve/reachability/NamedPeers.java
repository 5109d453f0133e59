package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A list of peers as rules have them: whom it selects may depend on which policy has it. */
final class NamedPeers {
    static final Chosen NOBODY = new Chosen.Always(Selection.NOBODY);
    private static final int EVERYWHERE = 0;

    private final List<PeerPart> parts;
    private final boolean fixed;
    private final boolean settled;
    private final Function<List<Chosen>, Chosen> uniting;
    private final ByNumber<Chosen> unions = new ByNumber<>();

    /** @param settled whether all policies of a namespace mean the same by it */
    NamedPeers(List<PeerPart> parts, boolean settled, Function<List<Chosen>, Chosen> uniting) {
        this.uniting = uniting;
        this.parts = List.copyOf(parts);
        this.fixed = parts.stream().allMatch(PeerPart::isFixed);
        this.settled = settled;
    }

    /** Somebody who is the same whoever names them. */
    static NamedPeers always(Chosen chosen) {
        return new NamedPeers(List.of(new PeerPart.Fixed(chosen)), true, some -> chosen);
    }

    /** Whom they select where a policy names them. */
    Chosen of(KubernetesObject policy, Namespace home) {
        if (parts.size() == 1) {
            return parts.get(0).of(policy, home);
        }
        if (parts.isEmpty()) {
            return NOBODY;
        }
        return fixed || settled ? union(policy, home) : united(policy, home);
    }

    private Chosen union(KubernetesObject policy, Namespace home) {
        int number = fixed ? EVERYWHERE : home.number();
        Chosen known = unions.get(number);
        if (known == null) {
            known = united(policy, home);
            unions.put(number, known);
        }
        return known;
    }

    private Chosen united(KubernetesObject policy, Namespace home) {
        List<Chosen> some = new ArrayList<>(parts.size());
        for (PeerPart part : parts) {
            some.add(part.of(policy, home));
        }
        return uniting.apply(some);
    }
}
