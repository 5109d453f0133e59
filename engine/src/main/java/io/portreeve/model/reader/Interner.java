package io.portreeve.model.reader;

import io.portreeve.model.Labels;
import io.portreeve.model.PortNames;
import java.util.Arrays;
import java.util.Map;

/**
 * Hands out one copy of equal short strings, of equal labels and of equal names of ports, for as long as it remembers them: forgetting costs memory, never correctness,
 * and so threads may share it without a lock.
 */
final class Interner {
    private static final int SLOTS = 1 << 12;
    private static final int LONGEST = 80;

    private final String[] slots = new String[SLOTS];
    private final Labels[] labels = new Labels[SLOTS];
    private final PortNames[] portNames = new PortNames[SLOTS];

    Interner() {
        Arrays.fill(slots, "");
        Arrays.fill(labels, Labels.NONE);
        Arrays.fill(portNames, PortNames.NONE);
    }

    /** Pods of one workload mostly have the same. */
    Map<String, String> intern(Map<String, String> some) {
        return some instanceof Labels few ? intern(few) : some;
    }

    private Labels intern(Labels few) {
        int slot = slot(few.hashCode());
        Labels known = labels[slot];
        if (known.repeats(few)) {
            return known;
        }
        labels[slot] = few;
        return few;
    }

    PortNames intern(PortNames some) {
        int slot = slot(some.hashCode());
        PortNames known = portNames[slot];
        if (known.equals(some)) {
            return known;
        }
        portNames[slot] = some;
        return some;
    }

    String intern(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int slot = slot(text.hashCode());
        String known = slots[slot];
        if (known.equals(text)) {
            return known;
        }
        slots[slot] = text;
        return text;
    }

    private static int slot(int hash) {
        return (hash ^ (hash >>> 16)) & (SLOTS - 1);
    }
}
