package io.portreeve.sources.helm;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running {@link ChartRenderer}: what it may use of time and memory is bounded, and when it ends another one is started. */
final class HelmProcess implements AutoCloseable {
    /** Address space in KiB: what the engine and its runtime need to start, and a gigabyte for the chart. */
    private static final long MOST_ADDRESS_SPACE = 3_500_000;

    private final Path folder;
    private final Duration patience;
    private final List<Process> running = new ArrayList<>();

    /**
     * A process that has not been started yet.
     *
     * @param folder a folder of its own, for what it writes
     * @param patience how long one chart may take
     */
    HelmProcess(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    /** What Helm printed. */
    String render(Request request) throws ChartException {
        try {
            Process process = running.isEmpty() ? start() : running.get(0);
            return answered(process, request);
        } catch (IOException e) {
            String died = deathOf();
            close();
            throw new ChartException(died);
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command()).directory(folder.toFile()).redirectError(errors().toFile());
        // Whatever tells where a cluster is, or a registry, is not for charts.
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("HOME", folder.toString(), "TMPDIR", folder.toString(), "LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        running.add(process);
        return process;
    }

    private Path errors() {
        return folder.resolve("errors.txt");
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            command.addAll(List.of("/bin/sh", "-c", "ulimit -v " + MOST_ADDRESS_SPACE + "; exec \"$@\"", "sh"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:CompressedClassSpaceSize=32m",
                "-Dfile.encoding=UTF-8",
                "-Djna.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder,
                "-Djna.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                ChartRenderer.class.getName()));
        return command;
    }

    /** Reads in a thread of its own, because a read of a process cannot be given a time. */
    private String answered(Process process, Request request) throws IOException, ChartException {
        request.write(new DataOutputStream(new BufferedOutputStream(process.getOutputStream())));
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, answer), "helm");
        reader.setDaemon(true);
        reader.start();
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).text();
        } catch (TimeoutException e) {
            close();
            throw new ChartException(
                    "Helm was stopped, because rendering took longer than " + patience.toSeconds() + " seconds.");
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static void read(Process process, CompletableFuture<Answer> answer) {
        try {
            DataInputStream in = new DataInputStream(process.getInputStream());
            byte status = in.readByte();
            int length = in.readInt();
            if (length < 0 || length > ChartRenderer.MOST_BYTES) {
                throw new IOException("the answer is broken");
            }
            answer.complete(new Answer(status, new String(in.readNBytes(length), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            answer.completeExceptionally(e);
        }
    }

    private record Answer(byte status, String told) {
        String text() throws ChartException {
            if (status == ChartRenderer.NO_ENGINE) {
                throw new ChartException("Helm's engine is not part of this installation for " + platform()
                        + ", so no chart can be rendered. Give the output of helm template instead.");
            }
            if (status == ChartRenderer.REFUSED) {
                throw new ChartException("Helm cannot render the chart: " + HelmMessage.of(told));
            }
            return told;
        }

        private static String platform() {
            return System.getProperty("os.name") + " on " + System.getProperty("os.arch");
        }
    }

    private String deathOf() {
        try {
            String errors = Files.readString(errors(), StandardCharsets.ISO_8859_1);
            if (errors.contains("out of memory")
                    || errors.contains("cannot allocate")
                    || errors.contains("OutOfMemory")) {
                return "Helm was stopped, because rendering needed more memory than a chart may.";
            }
            if (errors.contains("stack overflow") || errors.contains("stack exceeds")) {
                return "Helm was stopped, because templates call each other without end.";
            }
        } catch (IOException e) {
            // Then there is nothing to tell.
        }
        return "Helm ended without an answer.";
    }

    /** Ends the process; nothing of it is left. */
    @Override
    public void close() {
        for (Process process : running) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            try {
                process.waitFor(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        running.clear();
    }
}
