package io.portreeve.app;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new Program(Surroundings.ofProcess()).run(arguments));
    }
}
