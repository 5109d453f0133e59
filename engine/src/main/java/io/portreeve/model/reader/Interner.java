package io.portreeve.model.reader;

import java.util.Arrays;

/**
 * Hands out one copy of equal short strings for as long as it remembers them: forgetting costs memory, never correctness,
 * and so threads may share it without a lock.
 */
final class Interner {
    private static final int SLOTS = 1 << 12;
    private static final int LONGEST = 80;

    private final String[] slots = new String[SLOTS];

    Interner() {
        Arrays.fill(slots, "");
    }

    String intern(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        String known = slots[slot];
        if (known.equals(text)) {
            return known;
        }
        slots[slot] = text;
        return text;
    }
}
