package io.portreeve.reachability;

/** Those who are worked out anew whenever classes have come. */
abstract class Reworked implements Chosen {
    private final Registry registry;
    private int version = -1;
    private Selection selection = Selection.NOBODY;

    Reworked(Registry registry) {
        this.registry = registry;
    }

    @Override
    public final Selection now() {
        synchronized (registry) {
            if (version != registry.version()) {
                version = registry.version();
                Selection now = worked();
                selection = now.equals(selection) ? selection : now;
            }
            return selection;
        }
    }

    /** Asked while the registry is locked. */
    abstract Selection worked();
}
