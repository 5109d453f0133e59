package io.portreeve.guard;

/** What a review is posted to. */
enum Endpoint {
    VALIDATE("/validate"),
    MUTATE("/mutate");

    private final String path;

    Endpoint(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** What metrics and log call it. */
    String word() {
        return path.substring(1);
    }

    /** Whether a path is this one or below it. */
    boolean holds(String other) {
        return other.equals(path) || other.startsWith(path + "/");
    }
}
