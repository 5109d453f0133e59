package io.portreeve.app;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;

/** A page in a browser: opened, looked at, typed into. */
final class Tab {
    /** Events of a page that does what it must not: runs foreign scripts, fails, speaks up, or asks for something. */
    private static final List<String> SUSPICIOUS = List.of(
            "Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Page.javascriptDialogOpening");

    private static final String WATCH = "window.refused = [];"
            + " document.addEventListener('securitypolicyviolation', e => window.refused.push(e.effectiveDirective));";

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final DevTools tools;
    private final String session;
    private volatile CompletableFuture<Boolean> loaded = new CompletableFuture<>();

    Tab(DevTools tools, String session) {
        this.tools = tools;
        this.session = session;
        tools.listen(this::heard);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            send(domain + ".enable", Map.of());
        }
        send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
    }

    private void heard(Map<String, Object> event) {
        if (!session.equals(event.get("sessionId"))) {
            return;
        }
        String method = String.valueOf(event.get("method"));
        if (method.equals("Page.loadEventFired")) {
            loaded.complete(true);
        } else if (method.equals("Network.requestWillBeSent")) {
            requests.add(DevTools.map(DevTools.map(event, "params"), "request").get("url") + "");
        } else if (SUSPICIOUS.contains(method)) {
            complaints.add(event.toString());
        }
    }

    private Map<String, Object> send(String method, Map<String, Object> parameters) {
        return tools.send(session, method, parameters);
    }

    Tab open(String address) {
        complaints.clear();
        requests.clear();
        loaded = new CompletableFuture<>();
        send("Page.navigate", Map.of("url", "about:blank"));
        DevTools.await(loaded);
        loaded = new CompletableFuture<>();
        requests.clear();
        send("Page.navigate", Map.of("url", address));
        DevTools.await(loaded);
        return this;
    }

    /** What an expression gives as text; in the middle of a call, whatever the browser has drawn by then is settled. */
    String evaluate(String expression) {
        Map<String, Object> answer = send(
                "Runtime.evaluate",
                Map.of("expression", "String(" + expression + ")", "returnByValue", true, "userGesture", true));
        if (answer.containsKey("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer);
        }
        return String.valueOf(DevTools.map(answer, "result").get("value"));
    }

    /** Runs a script that defines things for later expressions. */
    void define(String script) {
        send("Runtime.evaluate", Map.of("expression", script));
    }

    /** Presses and releases a key, as DevTools names it. */
    Tab press(String key) {
        Map<String, Object> down = new LinkedHashMap<>(Map.of("type", "keyDown", "key", key));
        Integer code = Map.of("Enter", 13, "Escape", 27, "Tab", 9, "ArrowDown", 40, "ArrowUp", 38)
                .getOrDefault(key, 0);
        if (code > 0) {
            down.put("code", key);
            down.put("windowsVirtualKeyCode", code);
        }
        if (key.length() == 1 || key.equals("Enter")) {
            down.put("text", key.equals("Enter") ? "\r" : key);
        }
        send("Input.dispatchKeyEvent", down);
        Map<String, Object> up = new LinkedHashMap<>(down);
        up.put("type", "keyUp");
        up.remove("text");
        send("Input.dispatchKeyEvent", up);
        return this;
    }

    Tab type(String text) {
        text.chars().forEach(character -> press(String.valueOf((char) character)));
        return this;
    }

    Tab size(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** {@code light} or {@code dark}. */
    Tab scheme(String name) {
        send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
        return this;
    }

    Tab withoutScripts() {
        send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    /** What the page looks like now; kept as {@code NAME.png} in the folder of the property, if there is one. */
    BufferedImage picture(String name) throws IOException {
        String data = send("Page.captureScreenshot", Map.of("format", "png")).get("data") + "";
        byte[] png = Base64.getDecoder().decode(data);
        String folder = System.getProperty("portreeve.screenshots", "");
        if (!folder.isEmpty()) {
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, name + ".png"), png);
        }
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** Refused scripts and styles, errors, dialogs and console messages since the page was opened. */
    List<String> complaints() {
        String refused = evaluate("window.refused.join()");
        return refused.isEmpty() ? List.copyOf(complaints) : List.of(refused.split(","));
    }

    /** Addresses that were asked for since the page was opened. */
    List<String> requests() {
        return List.copyOf(requests);
    }
}
