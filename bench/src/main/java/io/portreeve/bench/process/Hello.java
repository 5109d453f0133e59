package io.portreeve.bench.process;

/** The least that a JVM can be asked to do: what starting one costs before any program of its own. */
public final class Hello {
    private Hello() {}

    /** Says one word. */
    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
