package io.portreeve.cluster;

import io.portreeve.model.reader.ReadKind;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One listing of a cluster: kind after kind, each page trimmed before the next is asked for. */
final class Listing {
    private static final String CONFIG_MAP = "ConfigMap";

    private final ApiServer server;
    private final ClusterOptions options;
    private final ObjectStore store;
    private final Troubles troubles;
    private final Companions companions = new Companions();

    Listing(ApiServer server, ClusterOptions options, ObjectStore store) {
        this.server = server;
        this.options = options;
        this.store = store;
        this.troubles = new Troubles(options.namespace());
    }

    void run() throws NoSuchFileException {
        for (Resource resource : inOrder(resources())) {
            try {
                list(resource);
            } catch (Refusal refusal) {
                if (!refusal.is(Refusal.NOT_FOUND)) {
                    troubles.add(resource, refusal);
                }
            }
        }
        for (Map.Entry<String, ObjectNode> trouble : troubles.objects().entrySet()) {
            store.put("Unlisted", trouble.getValue());
        }
    }

    private List<Resource> resources() throws NoSuchFileException {
        try {
            return Discovery.of(server, options.kinds(), troubles);
        } catch (Refusal refusal) {
            throw Access.nothing(unreachable(refusal));
        }
    }

    private String unreachable(Refusal refusal) {
        String context = "context " + server.context();
        return switch (refusal.status()) {
            case Refusal.UNAUTHORIZED ->
                "The API server " + server.address() + " does not accept the credentials of "
                        + context + " (401). They may have expired: log in again, and see whether kubectl --context "
                        + server.context() + " get namespaces works.";
            case Refusal.FORBIDDEN ->
                "The API server " + server.address() + " does not tell the user of " + context
                        + " what it serves (403). Bind the ClusterRole system:discovery to it.";
            case Refusal.NO_ANSWER ->
                "The API server " + server.address() + " of " + context
                        + " cannot be reached: " + refusal.words() + ". See whether kubectl --context "
                        + server.context()
                        + " version works.";
            default ->
                "The API server " + server.address() + " of " + context + " does not say what it serves: "
                        + refusal.words() + ".";
        };
    }

    /** What is made by others comes behind them, and ConfigMaps behind the workloads that may name one. */
    private static List<Resource> inOrder(List<Resource> resources) {
        List<Resource> order = new ArrayList<>();
        for (Resource resource : resources) {
            if (rank(resource) < 0) {
                order.add(resource);
            }
        }
        for (int rank = 0; rank <= Owners.MADE.size(); rank++) {
            for (Resource resource : resources) {
                if (rank(resource) == rank) {
                    order.add(resource);
                }
            }
        }
        return order;
    }

    private static int rank(Resource resource) {
        ReadKind kind = resource.kind();
        return kind.kind().equals(CONFIG_MAP) ? Owners.MADE.size() : Owners.MADE.indexOf(kind.kind());
    }

    private void list(Resource resource) throws Refusal {
        if (resource.kind().kind().equals(CONFIG_MAP)) {
            listPortMaps(resource);
            return;
        }
        if (resource.kind().kind().equals("Namespace") && options.namespace().isPresent()) {
            get(
                    resource,
                    "/api/" + resource.version() + "/namespaces/"
                            + Resource.encoded(options.namespace().get()));
            return;
        }
        Listed listed = new Listed(resource, companions);
        Pages.of(server, resource, options.namespace()).forEach(listed);
        listed.kept().forEach(object -> store.put(resource.folder(), object));
    }

    /** Names are listed, contents are only fetched of what maps ports: ConfigMaps hold everything. */
    private void listPortMaps(Resource resource) throws Refusal {
        List<String> paths = new ArrayList<>();
        Pages.ofMetadata(server, resource, options.namespace()).forEach(new Pages.Taker() {
            @Override
            public void begin() {
                paths.clear();
            }

            @Override
            public void take(ObjectNode object) {
                JsonNode metadata = object.path("metadata");
                if (companions.portMaps().isOne(metadata)) {
                    paths.add(resource.path(Optional.of(Trim.text(metadata, "namespace"))) + "/"
                            + Resource.encoded(Trim.text(metadata, "name")));
                }
            }
        });
        for (String path : paths) {
            get(resource, path);
        }
    }

    private void get(Resource resource, String path) throws Refusal {
        if (server.get(path) instanceof ObjectNode object) {
            Projection.of(object, resource).ifPresent(kept -> store.put(resource.folder(), kept));
        }
    }
}
