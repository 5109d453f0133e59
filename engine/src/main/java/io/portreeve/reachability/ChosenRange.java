package io.portreeve.reachability;

import io.portreeve.model.IpRange;

/** Addresses in a range, and the pods and nodes that the network plugin takes for them. */
final class ChosenRange extends Reworked {
    private final Registry registry;
    private final IpRange range;
    private final Chosen owners;

    ChosenRange(Registry registry, IpRange range, BlockAnswers owners) {
        super(registry);
        this.registry = registry;
        this.range = range;
        this.owners = owners;
    }

    @Override
    Selection worked(Selection before) {
        return Selection.exactly(PeerSet.of(registry.addresses().piecesOf(range)))
                .or(owners.now());
    }
}
