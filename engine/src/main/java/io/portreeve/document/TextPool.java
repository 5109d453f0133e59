package io.portreeve.document;

import org.jspecify.annotations.Nullable;

/** Lets equal short texts of a file share one string: manifests repeat the same keys and values thousands of times. */
final class TextPool {
    private static final int SLOTS = 1 << 12;
    private static final int LONGEST = 40;

    private final @Nullable String[] slots = new String[SLOTS];

    String share(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
        String known = slots[slot];
        if (known != null && known.equals(text)) {
            return known;
        }
        slots[slot] = text;
        return text;
    }
}
