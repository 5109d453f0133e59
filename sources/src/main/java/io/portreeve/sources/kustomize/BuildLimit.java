package io.portreeve.sources.kustomize;

/** A build that grew too large; it is caught where the build began, and told as a Problem. */
final class BuildLimit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the reason, a clause. */
    BuildLimit(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
