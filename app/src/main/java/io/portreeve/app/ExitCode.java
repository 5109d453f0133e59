package io.portreeve.app;

/** What a run tells its caller. */
final class ExitCode {
    /** Nothing at or above {@code --fail-on}. */
    static final int CLEAN = 0;
    /** Findings at or above it. */
    static final int FINDINGS = 1;
    /** Wrong usage or configuration. */
    static final int USAGE = 2;
    /** Some input could not be judged, and {@code --strict} was given. */
    static final int NOT_JUDGED = 3;
    /** A bug of ours. */
    static final int INTERNAL = 70;

    private ExitCode() {}
}
