package io.portreeve.reachability;

import io.portreeve.model.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Policies that apply together, in the order in which they decide; brought into force when somebody first asks. Immutable. */
final class PolicyList {
    static final PolicyList NONE = new PolicyList(List.of());

    private @Nullable Supplier<List<ActivePolicy>> written;
    private List<ActivePolicy> all = List.of();

    PolicyList(Supplier<List<ActivePolicy>> written) {
        this.written = written;
    }

    private PolicyList(List<ActivePolicy> all) {
        this.all = all;
    }

    /** All of them; the same list whenever somebody asks. */
    synchronized List<ActivePolicy> all() {
        if (written != null) {
            all = sorted(written.get());
            written = null;
        }
        return all;
    }

    private static List<ActivePolicy> sorted(List<ActivePolicy> some) {
        if (some.size() < 2) {
            return some;
        }
        List<ActivePolicy> sorted = new ArrayList<>(some);
        sorted.sort(Policies.ORDER);
        return sorted;
    }

    PolicyList with(List<ActivePolicy> added) {
        List<ActivePolicy> more = new ArrayList<>(all());
        more.addAll(added);
        return new PolicyList(sorted(more));
    }

    PolicyList without(ObjectId id) {
        return new PolicyList(all().stream()
                .filter(policy -> !policy.object().id().equals(id))
                .toList());
    }

    boolean has(ObjectId id) {
        for (ActivePolicy policy : all()) {
            if (policy.object().id().equals(id)) {
                return true;
            }
        }
        return false;
    }
}
