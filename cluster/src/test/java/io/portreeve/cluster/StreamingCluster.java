package io.portreeve.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.source.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An API server on the loopback interface that lists and watches as a real one does, and fails as one does when it is told to: all on
 * plain HTTP, with chunks of lines of JSON.
 */
public final class StreamingCluster implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What it serves: kind, plural, and a mark for what is of no namespace. */
    private static final Map<String, String> SERVED = new LinkedHashMap<>(Map.of(
            "/api/v1", "ConfigMap=configmaps Namespace=namespaces! Node=nodes! Pod=pods Service=services",
            "/apis/apps/v1", "Deployment=deployments ReplicaSet=replicasets",
            "/apis/networking.k8s.io/v1", "NetworkPolicy=networkpolicies"));

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Map<String, ObjectNode>> objects = new HashMap<>();
    private final Map<String, List<Event>> events = new HashMap<>();
    private final Map<String, Integer> refused = new HashMap<>();
    private final Map<String, Integer> refusedWatches = new HashMap<>();
    private final Map<String, Integer> cut = new HashMap<>();
    private final Map<String, List<String>> asked = new HashMap<>();
    private long version = 100;
    private boolean closed;

    private record Event(long version, String line) {}

    private StreamingCluster() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public static StreamingCluster with(String manifests) throws IOException {
        StreamingCluster cluster = new StreamingCluster();
        cluster.apply(manifests);
        return cluster;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** An environment whose kubeconfig leads here; the file is put into a folder. */
    public Map<String, String> environment(Path folder) throws IOException {
        return Map.of("KUBECONFIG", FakeCluster.kubeconfig(folder, address()).toString());
    }

    /** Stores objects, and tells whoever watches. */
    public void apply(String manifests) {
        new DocumentReader(Limits.DEFAULT).read(SourceFile.of("applied.yaml", manifests), document -> {
            if (JsonOf.written(document.cursor()) instanceof ObjectNode object) {
                put(object, true);
            }
        });
    }

    /** Stores objects, and tells nobody: an event that was lost. */
    public void applySilently(String manifests) {
        new DocumentReader(Limits.DEFAULT)
                .read(
                        SourceFile.of("applied.yaml", manifests),
                        document -> put((ObjectNode) JsonOf.written(document.cursor()), false));
    }

    private synchronized void put(ObjectNode object, boolean telling) {
        String plural = plural(object);
        stamp(object);
        ObjectNode before = store(plural).put(key(object), object);
        if (telling) {
            tell(plural, before == null ? "ADDED" : "MODIFIED", object);
        }
        notifyAll();
    }

    private void stamp(ObjectNode object) {
        version++;
        Trim.at(object, "metadata", metadata -> metadata.put("resourceVersion", String.valueOf(version)));
    }

    /**
     * Lets an object go, and tells whoever watches.
     *
     * @param key namespace and name
     */
    public void delete(String plural, String key) {
        delete(plural, key, true);
    }

    /** Lets an object go, and tells nobody. */
    public void deleteSilently(String plural, String key) {
        delete(plural, key, false);
    }

    private synchronized void delete(String plural, String key, boolean telling) {
        ObjectNode gone = Objects.requireNonNull(store(plural).remove(key));
        stamp(gone);
        if (telling) {
            tell(plural, "DELETED", gone);
        }
        notifyAll();
    }

    /** Tells watchers of a kind only how far they are. */
    public synchronized void bookmark(String plural) {
        version++;
        ObjectNode object = JSON.createObjectNode();
        object.putObject("metadata").put("resourceVersion", String.valueOf(version));
        tell(plural, "BOOKMARK", object);
        notifyAll();
    }

    private void tell(String plural, String type, ObjectNode object) {
        ObjectNode event = JSON.createObjectNode().put("type", type);
        event.set("object", object.deepCopy());
        told(plural).add(new Event(version, event.toString()));
    }

    /** From now on lists and watches of a kind are refused; 0 serves them again. */
    public synchronized StreamingCluster refusing(String plural, int status) {
        refused.put(plural, status);
        end(plural);
        return this;
    }

    /** The next watch of a kind, and only that, is refused. */
    public synchronized void refusingOneWatch(String plural, int status) {
        refusedWatches.put(plural, status);
        end(plural);
    }

    /** Watchers of a kind are told that what they know is too old, in an event. */
    public synchronized void expire(String plural) {
        version++;
        ObjectNode status =
                JSON.createObjectNode().put("kind", "Status").put("code", 410).put("message", "too old");
        tell(plural, "ERROR", status);
        notifyAll();
    }

    /** Streams of a kind break off in the middle of a line. */
    public synchronized void end(String plural) {
        cut.merge(plural, 1, Integer::sum);
        notifyAll();
    }

    /** What was asked for of a kind, without the numbers that are given by chance. */
    public synchronized List<String> asked(String plural) {
        return List.copyOf(asked.getOrDefault(plural, List.of()));
    }

    public synchronized long version() {
        return version;
    }

    private Map<String, ObjectNode> store(String plural) {
        return objects.computeIfAbsent(plural, key -> new TreeMap<>());
    }

    private List<Event> told(String plural) {
        return events.computeIfAbsent(plural, key -> new ArrayList<>());
    }

    private static String key(ObjectNode object) {
        String namespace = Trim.text(object, "metadata", "namespace");
        return (namespace.isEmpty() ? "" : namespace + "/") + Trim.text(object, "metadata", "name");
    }

    private static String plural(ObjectNode object) {
        String apiVersion = Trim.text(object, "apiVersion");
        String served = SERVED.getOrDefault((apiVersion.contains("/") ? "/apis/" : "/api/") + apiVersion, "");
        for (String each : served.split(" ", -1)) {
            if (each.startsWith(Trim.text(object, "kind") + "=")) {
                return each.substring(each.indexOf('=') + 1).replace("!", "");
            }
        }
        throw new IllegalArgumentException("not served: " + object);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String plural = path.substring(path.lastIndexOf('/') + 1);
        if (path.equals("/apis")) {
            send(exchange, 200, groups());
        } else if (SERVED.containsKey(path)) {
            send(exchange, 200, resources(SERVED.get(path)));
        } else if (path.matches(".*/namespaces/[^/]+/[^/]+/[^/]+")) {
            one(exchange, path);
        } else if (query.contains("watch=true")) {
            watch(exchange, plural, query);
        } else {
            list(exchange, plural);
        }
    }

    private void one(HttpExchange exchange, String path) throws IOException {
        String[] parts = path.split("/", -1);
        int last = parts.length - 1;
        ObjectNode found;
        synchronized (this) {
            found = store(parts[last - 1]).get(parts[last - 2] + "/" + parts[last]);
        }
        send(exchange, found == null ? 404 : 200, String.valueOf(found));
    }

    private void list(HttpExchange exchange, String plural) throws IOException {
        ObjectNode list = JSON.createObjectNode();
        int status;
        synchronized (this) {
            note(plural, "list");
            status = refused.getOrDefault(plural, 0);
            list.putObject("metadata").put("resourceVersion", String.valueOf(version));
            ArrayNode items = list.putArray("items");
            store(plural).values().forEach(object -> items.add(object.deepCopy().remove(List.of("kind"))));
        }
        send(exchange, status == 0 ? 200 : status, status == 0 ? list.toString() : refusal(plural));
    }

    private void note(String plural, String what) {
        asked.computeIfAbsent(plural, key -> new ArrayList<>()).add(what);
        notifyAll();
    }

    private static String refusal(String plural) {
        return "{\"kind\":\"Status\",\"message\":\"" + plural + " is refused\"}";
    }

    private void watch(HttpExchange exchange, String plural, String query) throws IOException {
        int status;
        int cuts;
        synchronized (this) {
            note(plural, "watch from " + number(query, "resourceVersion"));
            Integer once = refusedWatches.remove(plural);
            status = once == null ? refused.getOrDefault(plural, 0) : once;
            cuts = cut.getOrDefault(plural, 0);
        }
        if (status != 0) {
            send(exchange, status, refusal(plural));
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        body.flush();
        follow(body, plural, number(query, "resourceVersion"), cuts);
        throw new IOException("the connection breaks");
    }

    private void follow(OutputStream body, String plural, long from, int cuts) throws IOException {
        long told = from;
        while (true) {
            List<Event> next = next(plural, told, cuts);
            for (Event event : next) {
                inPieces(body, (event.line() + "\n").getBytes(StandardCharsets.UTF_8));
                told = event.version();
            }
            body.flush();
            if (next.isEmpty()) {
                body.write("{\"type\":\"MODIF".getBytes(StandardCharsets.UTF_8));
                body.flush();
                return;
            }
        }
    }

    /** As a slow server sends it. */
    private static void inPieces(OutputStream body, byte[] line) throws IOException {
        int half = line.length / 2;
        body.write(line, 0, half);
        body.flush();
        body.write(line, half, line.length - half);
    }

    /** Those behind a version, once there are any; none when the stream is to break. */
    private synchronized List<Event> next(String plural, long from, int cuts) {
        try {
            while (!closed && cut.getOrDefault(plural, 0) == cuts) {
                List<Event> behind = told(plural).stream()
                        .filter(event -> event.version() > from)
                        .toList();
                if (!behind.isEmpty()) {
                    return behind;
                }
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private static long number(String query, String name) {
        return Long.parseLong(query.replaceFirst(".*" + name + "=([0-9]+).*", "$1"));
    }

    private static String groups() {
        ObjectNode list = JSON.createObjectNode();
        ArrayNode groups = list.putArray("groups");
        for (String path : SERVED.keySet()) {
            String[] parts = path.split("/", -1);
            if (parts[1].equals("apis")) {
                ObjectNode group = groups.addObject().put("name", parts[2]);
                group.putObject("preferredVersion").put("version", parts[3]);
                group.putArray("versions").addObject().put("version", parts[3]);
            }
        }
        return list.toString();
    }

    private static String resources(String kinds) {
        ObjectNode list = JSON.createObjectNode();
        ArrayNode resources = list.putArray("resources");
        for (String kind : kinds.split(" ", -1)) {
            ObjectNode resource = resources.addObject();
            resource.put("kind", kind.substring(0, kind.indexOf('=')))
                    .put("name", kind.substring(kind.indexOf('=') + 1).replace("!", ""));
            resource.put("namespaced", !kind.endsWith("!")).putArray("verbs").add("list");
        }
        return list.toString();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
