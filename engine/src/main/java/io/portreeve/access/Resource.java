package io.portreeve.access;

/**
 * A resource of the API, as rules name it.
 *
 * @param plural its name in lower case
 * @param subresource such as {@code exec}; empty for the resource itself
 */
public record Resource(String group, String plural, String subresource) {
    static Resource of(String group, String plural) {
        return new Resource(group, plural, "");
    }

    Resource sub(String name) {
        return new Resource(group, plural, name);
    }

    /** Anything that can be asked of the API server by address. */
    static Resource url(String url) {
        return Resource.of("", url);
    }

    /** Whether it is no resource but an address. */
    boolean isUrl() {
        return plural.startsWith("/");
    }

    /** {@code pods/exec}: what a rule has to name. */
    String combined() {
        return subresource.isEmpty() ? plural : plural + "/" + subresource;
    }

    /** {@code pods/exec}, {@code deployments.apps}: as {@code kubectl} writes it. */
    @Override
    public String toString() {
        String dotted = group.isEmpty() ? plural : plural + "." + group;
        return subresource.isEmpty() ? dotted : dotted + "/" + subresource;
    }
}
