package io.portreeve.source;

/** Matching of terms, some of which stand for any number of items, in time that is at most quadratic. */
final class Backtracking {
    private Backtracking() {}

    /** What is matched against what, by index. */
    interface Terms {
        /** Whether a term stands for any number of items, none included. */
        boolean isAny(int term);

        /** Whether a term that stands for one item accepts this one. */
        boolean accepts(int term, int item);
    }

    /** Whether all terms together accept all items; only the last {@code any} ever needs to be widened. */
    static boolean matches(int terms, int items, Terms of) {
        int term = 0;
        int item = 0;
        int lastAny = -1;
        int widenedTo = 0;
        while (item < items) {
            if (term < terms && of.isAny(term)) {
                lastAny = term++;
                widenedTo = item;
            } else if (term < terms && of.accepts(term, item)) {
                term++;
                item++;
            } else if (lastAny >= 0) {
                term = lastAny + 1;
                item = ++widenedTo;
            } else {
                return false;
            }
        }
        while (term < terms && of.isAny(term)) {
            term++;
        }
        return term == terms;
    }
}
