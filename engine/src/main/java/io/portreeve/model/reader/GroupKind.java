package io.portreeve.model.reader;

import io.portreeve.source.Order;
import java.util.Comparator;

/** A kind within its API group: the same word in another group is another kind. */
record GroupKind(String group, String kind) implements Comparable<GroupKind> {
    private static final Comparator<GroupKind> ORDER =
            Order.by(GroupKind::group).then(GroupKind::kind);

    static String groupOf(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    @Override
    public int compareTo(GroupKind other) {
        return ORDER.compare(this, other);
    }
}
