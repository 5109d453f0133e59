package io.portreeve.scan;

import java.util.List;
import java.util.function.Function;

/** Who does independent pieces of work; the engine has no threads of its own, so a face may lend it some. */
public interface Workers {
    /** Applies {@code work} to every item and gives the results in the order of the items. */
    <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work);

    /** One piece after the other, by the caller itself. */
    static Workers inline() {
        return new Workers() {
            @Override
            public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work) {
                return items.stream().<R>map(work).toList();
            }
        };
    }
}
