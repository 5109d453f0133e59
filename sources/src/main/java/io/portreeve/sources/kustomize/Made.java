package io.portreeve.sources.kustomize;

/** A value of a manifest that is being built; it never changes, so that what two builds share is kept once. */
sealed interface Made permits MadeMapping, MadeList, MadeScalar {
    /** Where it comes from. */
    Origin origin();

    /** Whether it is the absence of a value. */
    default boolean isNull() {
        return false;
    }
}
