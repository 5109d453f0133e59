package io.portreeve.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads from the kernel how much memory a process has held. */
final class Memory {
    private static final String PEAK = "VmHWM:";

    private Memory() {}

    /** The highest resident size so far; 0 once the process has ended. */
    static long peakKibibytes(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
