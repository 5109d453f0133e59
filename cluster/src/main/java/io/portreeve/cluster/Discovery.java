package io.portreeve.cluster;

import io.portreeve.model.reader.ReadKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    private final Map<String, List<String>> versions = new LinkedHashMap<>();

    private Discovery(ApiServer server, Troubles troubles) {
        this.server = server;
        this.troubles = troubles;
    }

    /** In the order of the kinds; a server that answers nothing at all is none. */
    static List<Resource> of(ApiServer server, List<ReadKind> kinds, Troubles troubles) throws Refusal {
        Discovery discovery = new Discovery(server, troubles);
        discovery.versions.put(CORE, List.of("v1"));
        for (JsonNode group : server.get("/apis").path("groups")) {
            discovery.versions.put(Trim.text(group, "name"), versions(group));
        }
        return discovery.resources(kinds);
    }

    /** The preferred one first: others still serve kinds that have not come so far. */
    private static List<String> versions(JsonNode group) {
        Set<String> versions = new LinkedHashSet<>();
        versions.add(Trim.text(group, "preferredVersion", "version"));
        group.path("versions").forEach(each -> versions.add(Trim.text(each, "version")));
        return List.copyOf(versions);
    }

    private List<Resource> resources(List<ReadKind> kinds) {
        List<Resource> resources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ReadKind kind : kinds) {
            for (String version : versions.getOrDefault(kind.group(), List.of())) {
                Optional<JsonNode> found = find(kind, version);
                if (found.isPresent()) {
                    String folder = names.add(kind.kind()) ? kind.kind() : kind.kind() + "." + kind.group();
                    resources.add(resource(kind, version, found.get(), folder));
                    break;
                }
            }
        }
        return resources;
    }

    private static Resource resource(ReadKind kind, String version, JsonNode found, String folder) {
        boolean namespaced = found.path("namespaced").asBoolean(false);
        return new Resource(kind, version, Trim.text(found, "name"), namespaced, folder);
    }

    private Optional<JsonNode> find(ReadKind kind, String version) {
        return list(kind, version).stream()
                .filter(resource -> Trim.text(resource, "kind").equals(kind.kind()))
                .filter(resource -> !Trim.text(resource, "name").contains("/"))
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
    private List<JsonNode> list(ReadKind kind, String version) {
        String path = kind.group().isEmpty() ? "/api/" + version : "/apis/" + kind.group() + "/" + version;
        List<JsonNode> known = served.get(path);
        if (known != null) {
            return known;
        }
        List<JsonNode> resources = new ArrayList<>();
        try {
            server.get(path).path("resources").forEach(resources::add);
        } catch (Refusal refusal) {
            troubles.add(kind, refusal);
        }
        served.put(path, resources);
        return resources;
    }
}
