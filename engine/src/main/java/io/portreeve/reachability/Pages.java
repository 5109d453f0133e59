package io.portreeve.reachability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Values by numbers from 0 on, of which a changed copy costs little: only the page that holds the number is copied. Immutable. */
final class Pages<V> {
    private static final int PAGE = 1 << 7;

    private final List<List<V>> pages;
    private final V none;

    private Pages(List<List<V>> pages, V none) {
        this.pages = pages;
        this.none = none;
    }

    /** @param none the value of all numbers behind those of {@code values} */
    static <V> Pages<V> copyOf(List<V> values, V none) {
        List<List<V>> pages = new ArrayList<>();
        for (int from = 0; from < values.size(); from += PAGE) {
            List<V> page = new ArrayList<>(values.subList(from, Math.min(from + PAGE, values.size())));
            pages.add(filled(page, none));
        }
        return new Pages<>(pages, none);
    }

    private static <V> List<V> filled(List<V> page, V none) {
        page.addAll(Collections.nCopies(PAGE - page.size(), none));
        return page;
    }

    V get(int number) {
        int page = number / PAGE;
        return page < pages.size() ? pages.get(page).get(number % PAGE) : none;
    }

    Pages<V> with(int number, V value) {
        List<List<V>> copy = new ArrayList<>(pages);
        while (copy.size() <= number / PAGE) {
            copy.add(filled(new ArrayList<>(), none));
        }
        List<V> page = new ArrayList<>(copy.get(number / PAGE));
        page.set(number % PAGE, value);
        copy.set(number / PAGE, page);
        return new Pages<>(copy, none);
    }

    void forEach(Consumer<V> action) {
        pages.forEach(page -> page.forEach(action));
    }
}
