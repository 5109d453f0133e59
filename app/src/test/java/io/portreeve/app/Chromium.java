package io.portreeve.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A browser without a window, started for the tests; its path is the property {@value #PROPERTY}. */
final class Chromium implements AutoCloseable {
    static final String PROPERTY = "portreeve.browser";

    private static final String READY = "DevTools listening on ";

    private final Process process;
    private final DevTools tools;

    private Chromium(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    /** Where the browser is, if somebody said so. */
    static Optional<String> path() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).filter(path -> !path.isBlank());
    }

    /** Starts the browser with a new profile; it may reach nothing but what the tests open. */
    static Chromium start(String path, Path profile) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        path,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--disable-sync",
                        "--disable-extensions",
                        "--disable-component-update",
                        "--disable-background-networking",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank"))
                .redirectErrorStream(true)
                .start();
        return new Chromium(process, new DevTools(address(process)));
    }

    /** The browser says on which port it listens, and much else that nobody needs. */
    private static URI address(Process process) throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder before = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                drain(said);
                return URI.create(line.substring(READY.length()));
            }
            before.append(line).append('\n');
        }
        throw new IllegalStateException("the browser did not start:\n" + before);
    }

    /** A browser whose words nobody reads would stop when the pipe is full. */
    private static void drain(BufferedReader said) {
        Thread reader = new Thread(() -> said.lines().forEach(line -> {}), "browser output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Opens an empty tab that knows nothing of what others stored. */
    Tab tab() {
        String context = text(tools.send("", "Target.createBrowserContext", Map.of()), "browserContextId");
        Map<String, Object> page = Map.of("url", "about:blank", "browserContextId", context);
        String target = text(tools.send("", "Target.createTarget", page), "targetId");
        Map<String, Object> attachment = Map.of("targetId", target, "flatten", true);
        return new Tab(tools, text(tools.send("", "Target.attachToTarget", attachment), "sessionId"));
    }

    private static String text(Map<String, Object> answer, String name) {
        return String.valueOf(answer.get(name));
    }

    @Override
    public void close() {
        tools.send("", "Browser.close", Map.of());
        tools.close();
        DevTools.await(process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS));
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
