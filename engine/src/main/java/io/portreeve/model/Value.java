package io.portreeve.model;

import java.util.Optional;
import java.util.function.Function;

/**
 * A fact of an object: written by its author, supplied by the API's defaults, or not to be known from the input.
 *
 * @param <T> what the fact is, once it is known
 */
public sealed interface Value<T> {
    /** The value, unless it is unresolved or absent. */
    Optional<T> known();

    /** Where it is written; empty for a default. */
    Optional<Place> place();

    /** The same fact seen as another type. */
    <R> Value<R> map(Function<? super T, ? extends R> as);

    default boolean isExplicit() {
        return this instanceof Explicit<T>;
    }

    default boolean isUnresolved() {
        return this instanceof Unresolved<T>;
    }

    /** Whether the value is known and equals {@code other}. */
    default boolean is(T other) {
        return known().filter(other::equals).isPresent();
    }

    static <T> Value<T> absent(String because) {
        return new Defaulted<>(Optional.empty(), because);
    }

    static <T> Value<T> defaulted(T value, String because) {
        return new Defaulted<>(Optional.of(value), because);
    }

    /** Written by the author. */
    record Explicit<T>(T value, Place at) implements Value<T> {
        @Override
        public Optional<T> known() {
            return Optional.of(value);
        }

        @Override
        public Optional<Place> place() {
            return Optional.of(at);
        }

        @Override
        public <R> Value<R> map(Function<? super T, ? extends R> as) {
            return new Explicit<>(as.apply(value), at);
        }
    }

    /**
     * Not written: the API fills in {@code value}, or leaves the field empty.
     *
     * @param because the rule that supplies it, in words that fit behind "because"
     */
    record Defaulted<T>(Optional<T> value, String because) implements Value<T> {
        @Override
        public Optional<T> known() {
            return value;
        }

        @Override
        public Optional<Place> place() {
            return Optional.empty();
        }

        @Override
        public <R> Value<R> map(Function<? super T, ? extends R> as) {
            return new Defaulted<>(value.map(as), because);
        }
    }

    /** Written, but not in a way that says what it is: a placeholder, or a value of another type. */
    record Unresolved<T>(String because, Place at) implements Value<T> {
        /** Whether it is to be filled in before use: {@code ${PORT}}, or a bare word such as {@code HTTP_PORT}. */
        public boolean isPlaceholder() {
            return Placeholders.standsForPort(at.text());
        }

        /** Whether it has the mark of a tool that fills it in: {@code ${PORT}}, but not a bare word. */
        public boolean isMarkedPlaceholder() {
            return Placeholders.isMarked(at.text());
        }

        @Override
        public Optional<T> known() {
            return Optional.empty();
        }

        @Override
        public Optional<Place> place() {
            return Optional.of(at);
        }

        @Override
        public <R> Value<R> map(Function<? super T, ? extends R> as) {
            return new Unresolved<>(because, at);
        }
    }
}
