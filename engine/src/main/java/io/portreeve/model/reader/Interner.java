package io.portreeve.model.reader;

import io.portreeve.model.Labels;
import io.portreeve.model.NodeSelection;
import io.portreeve.model.PortNames;
import io.portreeve.model.Requirement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;

/**
 * Hands out one copy of short strings, labels, conditions, choices of nodes and names of ports that are equal, for as long as it
 * remembers them: forgetting costs memory, never correctness, and so threads may share it without a lock.
 */
final class Interner {
    private static final int LONGEST = 80;

    private final Copies<String> texts = new Copies<>(String::hashCode, String::equals, "");
    private final Copies<Labels> labels = new Copies<>(Labels::hashInOrder, Labels::repeats, Labels.NONE);
    private final Copies<List<Requirement>> requirements = new Copies<>(List::hashCode, List::equals, List.of());
    private final Copies<NodeSelection> nodes =
            new Copies<>(NodeSelection::hashCode, NodeSelection::equals, NodeSelection.ANY);
    private final Copies<PortNames> portNames = new Copies<>(PortNames::hashCode, PortNames::equals, PortNames.NONE);

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

    /** Values of one type. Each has two places where it can be remembered; the one that came last takes the first of them. */
    private static final class Copies<T> {
        private static final int BITS = 14;
        private static final int SPREAD = 0x9E3779B1;

        private final Object[] slots = new Object[1 << BITS];
        private final ToIntFunction<T> hash;
        private final BiPredicate<T, T> same;

        Copies(ToIntFunction<T> hash, BiPredicate<T, T> same, T first) {
            this.hash = hash;
            this.same = same;
            Arrays.fill(slots, first);
        }

        T of(T some) {
            int slot = (hash.applyAsInt(some) * SPREAD) >>> (Integer.SIZE - BITS);
            T last = at(slot);
            if (same.test(last, some)) {
                return last;
            }
            T known = at(slot ^ 1);
            T kept = same.test(known, some) ? known : some;
            slots[slot ^ 1] = last;
            slots[slot] = kept;
            return kept;
        }

        @SuppressWarnings("unchecked") // Nothing else is put there.
        private T at(int slot) {
            return (T) slots[slot];
        }
    }
}
