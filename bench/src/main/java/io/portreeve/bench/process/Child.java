package io.portreeve.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A command that is run as a process of its own, and measured from outside.
 *
 * @param environment besides that of this process
 * @param work a folder for what the measuring leaves behind
 */
record Child(List<String> command, Map<String, String> environment, Path folder, Path work) {
    /** Runs a command, then writes the CPU times of the shell and of its children to the file named first. */
    private static final String COUNTING = "to=$1; shift; \"$@\"; code=$?; times > \"$to\"; exit $code";

    private static final int SAMPLE_MILLISECONDS = 10;

    Child {
        command = List.copyOf(command);
        environment = new TreeMap<>(environment);
    }

    /** Runs it once: seconds from start to end. */
    double wallSeconds() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(command);
        end(process);
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * Runs it once: CPU seconds, user and system, of all its threads.
     *
     * <p>A shell waits for it and asks the kernel by {@code times}, because what a process says of itself ends before it
     * does.
     */
    double cpuSeconds() throws IOException, InterruptedException {
        Path times = work.resolve("times");
        List<String> counted = new ArrayList<>(List.of("/bin/sh", "-c", COUNTING, "sh", times.toString()));
        counted.addAll(command);
        end(start(counted));
        return CpuTimes.ofChildren(Files.readString(times));
    }

    /**
     * Runs it once: mebibytes of memory that it held at most.
     *
     * <p>The kernel keeps the maximum and gives it away while the process lives, so only what it takes in its very last
     * milliseconds can be missed. Linux only.
     */
    double peakMebibytes() throws IOException, InterruptedException {
        Process process = start(command);
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        long peak = 0;
        do {
            peak = Math.max(peak, Memory.peakKibibytes(status));
        } while (!process.waitFor(SAMPLE_MILLISECONDS, TimeUnit.MILLISECONDS));
        end(process);
        return peak / 1024.0;
    }

    private Process start(List<String> words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors().toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void end(Process process) throws IOException, InterruptedException {
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException(
                    String.join(" ", command) + " ended with code " + code + ":\n" + Files.readString(errors()));
        }
    }

    private Path errors() {
        return work.resolve("errors");
    }
}
