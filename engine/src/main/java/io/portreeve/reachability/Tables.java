package io.portreeve.reachability;

import org.jspecify.annotations.Nullable;

/** The tables of the groups that somebody has asked about. Groups whose policies say the same share them, in whatever namespaces. */
final class Tables {
    private static final int SLOTS = 1 << 10;

    private final Registry registry;
    private final ColumnMaker maker = new ColumnMaker();
    private final TermList terms = new TermList();

    /** Of groups that can share theirs, the last of each slot: what was known is forgotten and soon made again. */
    private @Nullable Tabled[] shared = new Tabled[SLOTS];

    /** What the group of each slot says: most are seen to say something else without a look at them. */
    private final int[] sayings = new int[SLOTS];

    private int sharedVersion;

    Tables(Registry registry) {
        this.registry = registry;
    }

    synchronized Tabled of(Group group) {
        int today = registry.version();
        Tabled known = group.tabled(today);
        if (known != null) {
            return known;
        }
        Tabled tabled = group.isPortable() ? shared(group, today) : tabled(group);
        group.remember(today, tabled);
        return tabled;
    }

    private Tabled shared(Group group, int today) {
        if (sharedVersion != today) {
            shared = new Tabled[SLOTS];
            sharedVersion = today;
        }
        int saying = group.saying();
        int slot = saying & SLOTS - 1;
        Tabled there = shared[slot];
        if (there != null && sayings[slot] == saying && there.group().saysTheSame(group)) {
            return there.of(group);
        }
        Tabled made = tabled(group);
        shared[slot] = made;
        sayings[slot] = saying;
        return made;
    }

    private Tabled tabled(Group group) {
        group.fillShared(terms, registry);
        Match isolated = group.isIsolated();
        Table least = Table.of(terms, isolated, Bound.LEAST, maker);
        boolean exact = isolated != Match.MAYBE && terms.isExact();
        return new Tabled(group, registry, least, exact ? least : Table.of(terms, isolated, Bound.MOST, maker));
    }
}
