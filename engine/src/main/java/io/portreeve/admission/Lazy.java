package io.portreeve.admission;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is worked out when somebody asks for it, once; what it was worked out from is let go then. */
final class Lazy<T> {
    private volatile Optional<T> value = Optional.empty();
    private Optional<Supplier<T>> make;

    Lazy(Supplier<T> make) {
        this.make = Optional.of(make);
    }

    T get() {
        Optional<T> known = value;
        return known.isPresent() ? known.get() : made();
    }

    private synchronized T made() {
        if (make.isPresent()) {
            value = Optional.of(make.get().get());
            make = Optional.empty();
        }
        return value.orElseThrow();
    }
}
