package io.portreeve.bench.reach;

/** What is held when nothing is left to collect. */
final class UsedHeap {
    private static final int COLLECTIONS = 3;

    private UsedHeap() {}

    static double mebibytes() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }
}
