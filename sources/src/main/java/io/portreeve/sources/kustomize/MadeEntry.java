package io.portreeve.sources.kustomize;

/**
 * A key with its value.
 *
 * @param origin where the key comes from
 */
record MadeEntry(String key, Origin origin, Made value) {
    MadeEntry with(Made other) {
        return new MadeEntry(key, origin, other);
    }
}
