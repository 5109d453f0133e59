package io.portreeve.sources.kustomize;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** An ordered list of values. */
record MadeList(List<Made> items, Origin origin) implements Made {
    MadeList {
        items = List.copyOf(items);
    }

    /** The list with each item changed; the very same where none is. */
    MadeList map(UnaryOperator<Made> change) {
        List<Made> changed = new ArrayList<>(items.size());
        boolean same = true;
        for (Made item : items) {
            Made now = change.apply(item);
            same &= Same.instance(now, item);
            changed.add(now);
        }
        return same ? this : new MadeList(changed, origin);
    }
}
