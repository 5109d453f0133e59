package io.portreeve.reachability;

/** Any address outside of the cluster, none for sure: where a domain name leads, nobody wrote. */
final class PerhapsOutside extends Reworked {
    private final Registry registry;

    PerhapsOutside(Registry registry) {
        super(registry);
        this.registry = registry;
    }

    @Override
    Selection worked(Selection before) {
        ClassSet pieces = ClassSet.range(0, registry.addresses().capacity());
        return Selection.exactly(PeerSet.of(pieces)).doubted();
    }
}
