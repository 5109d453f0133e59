package io.portreeve.reachability;

/** Every pod with a network of its own. */
final class EveryPod extends Reworked {
    private final Registry registry;

    EveryPod(Registry registry) {
        super(registry);
        this.registry = registry;
    }

    @Override
    Selection worked(Selection before) {
        return registry.everyPod();
    }
}
