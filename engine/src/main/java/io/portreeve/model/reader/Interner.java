package io.portreeve.model.reader;

import io.portreeve.model.Labels;
import io.portreeve.model.NodeSelection;
import io.portreeve.model.PortNames;
import io.portreeve.model.Requirement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Hands out one copy of short strings, labels, conditions, choices of nodes and names of ports that are equal, for as long as it
 * remembers them: forgetting costs memory, never correctness, and so threads may share it without a lock.
 */
final class Interner {
    private static final int LONGEST = 80;

    private final Copies<String> texts = new Copies<>(String::equals, "");
    private final Copies<Labels> labels = new Copies<>(Labels::repeats, Labels.NONE);
    private final Copies<List<Requirement>> requirements = new Copies<>(List::equals, List.of());
    private final Copies<NodeSelection> nodes = new Copies<>(NodeSelection::equals, NodeSelection.ANY);
    private final Copies<PortNames> portNames = new Copies<>(PortNames::equals, PortNames.NONE);

    String intern(String text) {
        return text.length() > LONGEST ? text : texts.of(text);
    }

    /** Pods of one workload mostly have the same. */
    Map<String, String> intern(Map<String, String> some) {
        return some instanceof Labels few ? labels.of(few) : some;
    }

    /** What NetworkPolicies select is much the same from namespace to namespace. */
    List<Requirement> intern(List<Requirement> some) {
        return requirements.of(List.copyOf(some));
    }

    /** Many pods run on one node. */
    NodeSelection intern(NodeSelection some) {
        return nodes.of(some);
    }

    PortNames intern(PortNames some) {
        return portNames.of(some);
    }

    /** Values of one type, of which the last with a hash is remembered. */
    private static final class Copies<T> {
        private static final int SLOTS = 1 << 12;

        private final Object[] slots = new Object[SLOTS];
        private final BiPredicate<T, T> same;

        Copies(BiPredicate<T, T> same, T first) {
            this.same = same;
            Arrays.fill(slots, first);
        }

        @SuppressWarnings("unchecked") // Nothing else is put there.
        T of(T some) {
            int hash = some.hashCode();
            int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
            T known = (T) slots[slot];
            if (same.test(known, some)) {
                return known;
            }
            slots[slot] = some;
            return some;
        }
    }
}
