package io.portreeve.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * An order by one key after the other, as {@link Comparator#comparing} makes them too; but those are linked anew at every
 * start, which a short scan would notice.
 */
public final class Order<T> implements Comparator<T> {
    private final List<Comparator<T>> keys;

    private Order(List<Comparator<T>> keys) {
        this.keys = List.copyOf(keys);
    }

    /** An order by one key. */
    public static <T, K extends Comparable<? super K>> Order<T> by(Function<? super T, ? extends K> key) {
        return new Order<>(List.of(comparing(key)));
    }

    /** This order, and among equals that of another key. */
    public <K extends Comparable<? super K>> Order<T> then(Function<? super T, ? extends K> key) {
        List<Comparator<T>> longer = new ArrayList<>(keys);
        longer.add(comparing(key));
        return new Order<>(longer);
    }

    @Override
    public Order<T> reversed() {
        return new Order<>(List.of((one, other) -> compare(other, one)));
    }

    private static <T, K extends Comparable<? super K>> Comparator<T> comparing(Function<? super T, ? extends K> key) {
        return (one, other) -> key.apply(one).compareTo(key.apply(other));
    }

    @Override
    public int compare(T one, T other) {
        for (Comparator<T> key : keys) {
            int difference = key.compare(one, other);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
