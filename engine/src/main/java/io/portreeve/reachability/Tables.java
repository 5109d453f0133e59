package io.portreeve.reachability;

/** The tables of the groups that somebody has asked about. */
final class Tables {
    private final Registry registry;
    private final ColumnMaker maker = new ColumnMaker();
    private final TermList terms = new TermList();

    Tables(Registry registry) {
        this.registry = registry;
    }

    synchronized Tabled of(Group group) {
        int version = registry.version();
        Tabled known = group.tabled(version);
        if (known != null) {
            return known;
        }
        Tabled tabled = tabled(group);
        group.remember(version, tabled);
        return tabled;
    }

    private Tabled tabled(Group group) {
        group.fill(terms, registry);
        Match isolated = group.isIsolated();
        Table least = Table.of(terms, isolated, Bound.LEAST, maker);
        boolean exact = isolated != Match.MAYBE && terms.isExact();
        return new Tabled(group, registry, least, exact ? least : Table.of(terms, isolated, Bound.MOST, maker));
    }
}
