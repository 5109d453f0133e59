package io.portreeve.sources.kustomize;

import java.util.List;
import java.util.Optional;

/** Whether values mean the same to Kubernetes, wherever they come from; a null is the same as nothing. */
final class Equality {
    private Equality() {}

    static boolean same(Optional<Made> one, Optional<Made> other) {
        Optional<Made> left = one.filter(value -> !value.isNull());
        Optional<Made> right = other.filter(value -> !value.isNull());
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() && right.isEmpty();
        }
        return same(left.get(), right.get());
    }

    static boolean same(Made one, Made other) {
        if (one instanceof MadeScalar left && other instanceof MadeScalar right) {
            return left.value().equals(right.value());
        }
        if (one instanceof MadeList left && other instanceof MadeList right) {
            return lists(left.items(), right.items());
        }
        return one instanceof MadeMapping left && other instanceof MadeMapping right && mappings(left, right);
    }

    private static boolean lists(List<Made> one, List<Made> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean mappings(MadeMapping one, MadeMapping other) {
        return one.entries().keySet().stream().allMatch(key -> same(one.get(key), other.get(key)))
                && other.entries().keySet().stream()
                        .allMatch(key ->
                                one.entries().containsKey(key) || other.get(key).isEmpty());
    }
}
