package io.portreeve.cluster;

import io.portreeve.model.reader.ReadKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which of the kinds that are asked for an API server serves, and in which version. */
final class Discovery {
    private static final String CORE = "";

    private final ApiServer server;
    private final Troubles troubles;
    private final Map<String, List<JsonNode>> served = new LinkedHashMap<>();
    private final Map<String, String> versions = new LinkedHashMap<>();

    private Discovery(ApiServer server, Troubles troubles) {
        this.server = server;
        this.troubles = troubles;
    }

    /** In the order of the kinds; a server that answers nothing at all is none. */
    static List<Resource> of(ApiServer server, List<ReadKind> kinds, Troubles troubles) throws Refusal {
        Discovery discovery = new Discovery(server, troubles);
        discovery.versions.put(CORE, "v1");
        for (JsonNode group : server.get("/apis").path("groups")) {
            JsonNode preferred = group.path("preferredVersion").path("version");
            discovery.versions.put(group.path("name").asString(""), preferred.asString(""));
        }
        return discovery.resources(kinds);
    }

    private List<Resource> resources(List<ReadKind> kinds) {
        List<Resource> resources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ReadKind kind : kinds) {
            Optional<JsonNode> found = versions.containsKey(kind.group()) ? find(kind) : Optional.empty();
            found.ifPresent(resource -> resources.add(new Resource(
                    kind,
                    versions.getOrDefault(kind.group(), ""),
                    resource.path("name").asString(""),
                    resource.path("namespaced").asBoolean(false),
                    names.add(kind.kind()) ? kind.kind() : kind.kind() + "." + kind.group())));
        }
        return resources;
    }

    private Optional<JsonNode> find(ReadKind kind) {
        return group(kind).stream()
                .filter(resource -> resource.path("kind").asString("").equals(kind.kind()))
                .filter(resource -> !resource.path("name").asString("").contains("/"))
                .filter(Discovery::canBeListed)
                .findFirst();
    }

    private static boolean canBeListed(JsonNode resource) {
        for (JsonNode verb : resource.path("verbs")) {
            if (verb.asString("").equals("list")) {
                return true;
            }
        }
        return false;
    }

    /** An aggregated API whose server is away is a trouble of that group alone. */
    private List<JsonNode> group(ReadKind kind) {
        List<JsonNode> known = served.get(kind.group());
        if (known != null) {
            return known;
        }
        List<JsonNode> resources = new ArrayList<>();
        String version = versions.getOrDefault(kind.group(), "");
        try {
            String path = kind.group().isEmpty() ? "/api/" + version : "/apis/" + kind.group() + "/" + version;
            server.get(path).path("resources").forEach(resources::add);
        } catch (Refusal refusal) {
            troubles.add(kind, refusal);
        }
        served.put(kind.group(), resources);
        return resources;
    }
}
