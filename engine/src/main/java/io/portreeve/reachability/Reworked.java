package io.portreeve.reachability;

/** Those who are worked out anew whenever classes have come. */
abstract class Reworked implements Chosen {
    private final Registry registry;
    private Selection selection = Selection.NOBODY;

    /** Written behind the selection, so that whoever reads it needs no lock. */
    private volatile int version = -1;

    Reworked(Registry registry) {
        this.registry = registry;
    }

    final Registry registry() {
        return registry;
    }

    @Override
    public final Selection now() {
        return version == registry.version() ? selection : renewed();
    }

    private Selection renewed() {
        synchronized (registry) {
            int today = registry.version();
            if (version != today) {
                Selection now = worked(selection);
                selection = now.equals(selection) ? selection : now;
                version = today;
            }
            return selection;
        }
    }

    /** Asked while the registry is locked. */
    abstract Selection worked(Selection before);
}
