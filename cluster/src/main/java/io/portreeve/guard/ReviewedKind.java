package io.portreeve.guard;

/**
 * The type of an object under review.
 *
 * @param group empty for the core group
 */
public record ReviewedKind(String group, String version, String kind) {
    /** As manifests write it: {@code v1}, or {@code apps/v1}. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }
}
