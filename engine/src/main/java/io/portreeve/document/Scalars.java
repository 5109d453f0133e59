package io.portreeve.document;

/** What a scalar's text means to Kubernetes, which reads YAML 1.1 through its Go library. */
public final class Scalars {
    /** The resolved value of {@code null}, {@code ~} and nothing. */
    public static final Object NULL = new Object();

    private Scalars() {}

    /** {@link #NULL}, a {@link Boolean}, a {@link Long}, a {@link Double} or a {@link String}. */
    public static Object resolve(ScalarNode scalar) {
        return scalar.text();
    }
}
