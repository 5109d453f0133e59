package io.portreeve.sources.kustomize;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * One run of Kustomize on a copy, in bounded time and space, without the user's environment and network.
 *
 * @param failure why there is no output, in words
 */
record ToolRun(String output, Optional<String> failure) {
    private static final int SECONDS = 20;
    private static final long MOST_OUTPUT = 64L << 20;
    private static final int LOOK_EVERY = 20;

    /** What kubectl puts before what it logs: another time and another number of its process in each run. */
    private static final Pattern LOG_HEADER = Pattern.compile("^[IWEF]\\d{4} [\\d:.]+ +\\d+ \\S+:\\d+\\] ");

    /** Nobody listens there. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    static ToolRun of(List<String> command, WorkCopy copy) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.add(copy.kustomization().toString());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(copy.home().toFile())
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(copy.output().toFile())
                .redirectError(copy.errors().toFile());
        confine(builder.environment(), copy.home());
        Process process = builder.start();
        process.getOutputStream().close();
        Optional<String> cut = watch(process, copy);
        if (cut.isPresent()) {
            return new ToolRun("", cut);
        }
        if (process.exitValue() != 0) {
            return new ToolRun("", Optional.of(told(copy)));
        }
        return new ToolRun(Files.readString(copy.output(), StandardCharsets.UTF_8), Optional.empty());
    }

    private static void confine(Map<String, String> environment, Path home) {
        environment.clear();
        environment.put("HOME", home.toString());
        environment.put("XDG_CONFIG_HOME", home.toString());
        environment.put("TMPDIR", home.toString());
        environment.put("PATH", home.toString());
        for (String proxy : List.of("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")) {
            environment.put(proxy, NOWHERE);
        }
    }

    /** Waits for the end, or makes one. */
    private static Optional<String> watch(Process process, WorkCopy copy) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try {
            while (!process.waitFor(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
                boolean late = System.nanoTime() - deadline > 0;
                if (late || Files.size(copy.output()) + Files.size(copy.errors()) > MOST_OUTPUT) {
                    end(process);
                    return Optional.of(
                            late
                                    ? "it took longer than " + SECONDS + " seconds"
                                    : "it printed more than " + (MOST_OUTPUT >> 20) + " MiB");
                }
            }
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            return Optional.of("it was interrupted");
        }
        return Files.size(copy.output()) > MOST_OUTPUT
                ? Optional.of("it printed more than " + (MOST_OUTPUT >> 20) + " MiB")
                : Optional.empty();
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static String told(WorkCopy copy) throws IOException {
        String all = new String(Files.readAllBytes(copy.errors()), StandardCharsets.UTF_8);
        return all.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .map(line -> LOG_HEADER.matcher(line).replaceFirst(""))
                .orElse("it gave no reason")
                .replace(copy.root().toString(), "");
    }
}
