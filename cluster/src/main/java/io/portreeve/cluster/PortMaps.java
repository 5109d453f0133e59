package io.portreeve.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which ConfigMaps are fetched: those by which an ingress controller forwards bare ports, told by name or by its arguments. */
final class PortMaps {
    private static final Pattern NAME = Pattern.compile(".*(tcp|udp)-services.*");
    private static final Pattern ARGUMENT =
            Pattern.compile("--?(?:tcp|udp)-services-configmap=(?<namespace>[^/]+)/(?<name>[^/]+)");
    private static final Pattern OWN_NAMESPACE = Pattern.compile("\\$\\(POD_NAMESPACE\\)");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private final SortedSet<String> named = new ConcurrentSkipListSet<>();

    /** Takes in what the arguments of a workload name. */
    void meet(ObjectNode object) {
        for (JsonNode words : object.findValues("args")) {
            for (JsonNode word : words) {
                Matcher argument = ARGUMENT.matcher(word.asString(""));
                if (argument.matches()) {
                    String own = Matcher.quoteReplacement(Trim.text(object, "metadata", "namespace"));
                    named.add(OWN_NAMESPACE.matcher(argument.group("namespace")).replaceAll(own) + "/"
                            + argument.group("name"));
                }
            }
        }
    }

    /** How many are named by arguments; it only grows. */
    int named() {
        return named.size();
    }

    /** Whether a ConfigMap is one of them, as far as its metadata tells. */
    boolean isOne(JsonNode metadata) {
        String name = Trim.text(metadata, "name");
        return NAME.matcher(name).matches() || named.contains(Trim.text(metadata, "namespace") + "/" + name);
    }

    /** Keeps the entries that map a port. */
    static void trim(ObjectNode data) {
        List<String> others = new ArrayList<>(data.propertyNames());
        others.removeIf(key -> PORT.matcher(key).matches());
        data.remove(others);
    }
}
