package io.portreeve.sources.kustomize;

/** How large a value is: patches that copy values into themselves could make one that nothing holds. */
final class Extent {
    private static final int MOST_VALUES = 500_000;
    private static final int DEEPEST = 150;

    private int left = MOST_VALUES;

    private Extent() {}

    /** Refuses a value that is too large. */
    static void check(Made value) {
        new Extent().add(value, 0);
    }

    private void add(Made value, int depth) {
        left--;
        if (left < 0 || depth > DEEPEST) {
            throw new BuildLimit(
                    "a patch would make an object of more than " + MOST_VALUES + " values or " + DEEPEST + " levels");
        }
        if (value instanceof MadeMapping mapping) {
            mapping.entries().values().forEach(entry -> add(entry.value(), depth + 1));
        } else if (value instanceof MadeList list) {
            list.items().forEach(item -> add(item, depth + 1));
        }
    }
}
