package io.portreeve.cluster;

import io.portreeve.model.reader.ReadKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What could not be listed, and why; it is written down as objects, so that everybody behind knows what nobody saw. */
final class Troubles {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Optional<String> namespace;
    private final List<String> verbs;
    private final Map<String, ObjectNode> objects = new LinkedHashMap<>();
    private final SortedSet<String> forbidden = new TreeSet<>();
    private final Map<String, SortedSet<String>> failed = new LinkedHashMap<>();
    private final Map<String, List<ReadKind>> kinds = new LinkedHashMap<>();

    /** @param namespace the one whose objects are listed; empty for all */
    Troubles(Optional<String> namespace) {
        this(namespace, List.of("list"));
    }

    private Troubles(Optional<String> namespace, List<String> verbs) {
        this.namespace = namespace;
        this.verbs = verbs;
    }

    /** Of whoever watches all namespaces. */
    static Troubles ofWatch() {
        return new Troubles(Optional.empty(), List.of("list", "watch"));
    }

    /** Takes in what others met. */
    void addAll(Troubles others) {
        forbidden.addAll(others.forbidden);
        others.failed.forEach((cause, names) ->
                failed.computeIfAbsent(cause, key -> new TreeSet<>()).addAll(names));
        others.kinds.forEach((cause, some) ->
                kinds.computeIfAbsent(cause, key -> new ArrayList<>()).addAll(some));
    }

    /** A whole kind of a group that did not even say what it serves. */
    void add(ReadKind kind, Refusal refusal) {
        add(kind, kind.group(), refusal);
    }

    void add(Resource resource, Refusal refusal) {
        add(resource.kind(), resource.name(), refusal);
    }

    private void add(ReadKind kind, String name, Refusal refusal) {
        if (refusal.is(Refusal.FORBIDDEN)) {
            forbidden.add(name);
            kinds.computeIfAbsent("forbidden", key -> new ArrayList<>()).add(kind);
            return;
        }
        failed.computeIfAbsent(refusal.words(), key -> new TreeSet<>()).add(name);
        kinds.computeIfAbsent(refusal.words(), key -> new ArrayList<>()).add(kind);
    }

    /** One object for each cause, by name. */
    Map<String, ObjectNode> objects() {
        if (!forbidden.isEmpty()) {
            put("forbidden", "forbidden", forbiddenSentence());
        }
        int number = 0;
        for (Map.Entry<String, SortedSet<String>> cause : failed.entrySet()) {
            number++;
            put(
                    number == 1 ? "failed" : "failed-" + number,
                    cause.getKey(),
                    failedSentence(cause.getKey(), cause.getValue()));
        }
        return objects;
    }

    private void put(String name, String cause, String because) {
        ObjectNode object = NODES.objectNode();
        object.put("apiVersion", "portreeve.io/v1").put("kind", "Unlisted");
        object.putObject("metadata").put("name", name);
        ObjectNode spec = object.putObject("spec");
        spec.put("because", because);
        ArrayNode list = spec.putArray("kinds");
        for (ReadKind kind : kinds.getOrDefault(cause, List.of())) {
            list.addObject()
                    .put("group", kind.group())
                    .put("kind", kind.kind())
                    .put("runsPods", kind.podTemplate().isPresent());
        }
        objects.put(name, object);
    }

    private String forbiddenSentence() {
        String where = namespace.map(name -> " in namespace " + name).orElse("");
        String role = namespace.map(name -> "role portreeve -n " + name).orElse("clusterrole portreeve");
        return "The cluster does not let this user " + String.join(" and ", verbs) + " "
                + words(forbidden) + where
                + ", so what depends on them is not known. Grant the verb" + (verbs.size() == 1 ? " " : "s ")
                + String.join(" and ", verbs) + " on them, for example by kubectl create " + role + " --verb="
                + String.join(",", verbs) + " --resource=" + String.join(",", forbidden) + " and a binding to it.";
    }

    private String failedSentence(String cause, SortedSet<String> names) {
        return words(names) + " could not be listed (" + cause
                + "), so what depends on them is not known. Try again, or see whether kubectl get can.";
    }

    private static String words(SortedSet<String> names) {
        List<String> all = List.copyOf(names);
        return all.size() == 1
                ? all.get(0)
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1);
    }
}
