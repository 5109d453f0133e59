package io.portreeve.cluster;

import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers as an API server does where the mock server alone does not: it says what it serves, gives pages, and refuses. */
final class Desk extends KubernetesCrudDispatcher {
    static final List<CustomResourceDefinitionContext> CUSTOM = List.of(
            FakeCluster.custom("argoproj.io", "v1alpha1", "Rollout", "rollouts"),
            FakeCluster.custom("example.com", "v1", "Machine", "machines"),
            FakeCluster.custom("gateway.networking.k8s.io", "v1", "Gateway", "gateways"),
            FakeCluster.custom("gateway.networking.k8s.io", "v1alpha2", "TCPRoute", "tcproutes"));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SERVED = new LinkedHashMap<>();

    static {
        SERVED.put(
                "/api/v1",
                "ConfigMap=configmaps Endpoints=endpoints Namespace=namespaces! Node=nodes! Pod=pods Secret=secrets"
                        + " Service=services ServiceAccount=serviceaccounts");
        SERVED.put(
                "/apis/apps/v1",
                "DaemonSet=daemonsets Deployment=deployments ReplicaSet=replicasets StatefulSet=statefulsets");
        SERVED.put("/apis/argoproj.io/v1alpha1", "Rollout=rollouts");
        SERVED.put("/apis/batch/v1", "CronJob=cronjobs Job=jobs");
        SERVED.put("/apis/discovery.k8s.io/v1", "EndpointSlice=endpointslices");
        SERVED.put("/apis/example.com/v1", "Machine=machines");
        SERVED.put("/apis/gateway.networking.k8s.io/v1", "Gateway=gateways");
        SERVED.put("/apis/gateway.networking.k8s.io/v1alpha2", "Gateway=gateways TCPRoute=tcproutes");
        SERVED.put("/apis/networking.k8s.io/v1", "Ingress=ingresses NetworkPolicy=networkpolicies");
        SERVED.put("/apis/rbac.authorization.k8s.io/v1", "ClusterRole=clusterroles! RoleBinding=rolebindings");
    }

    private final List<String> asked = new ArrayList<>();
    private final Map<String, Integer> refused = new LinkedHashMap<>();
    private final Map<String, Integer> losing = new LinkedHashMap<>();
    private final Map<String, String> uids = new LinkedHashMap<>();
    private int mostOnPage = 2;
    private boolean open = true;

    /** The mock server gives every object a uid of its own; here one keeps that of its manifest, so that others can name it. */
    synchronized void receive(ObjectNode object) {
        open = true;
        uids.put(path(object) + Trim.text(object, "metadata", "name"), Trim.text(object, "metadata", "uid"));
    }

    private ObjectNode withOwnUid(ObjectNode object) {
        String uid = uids.get(path(object) + Trim.text(object, "metadata", "name"));
        Trim.at(object, "metadata", metadata -> metadata.put("uid", uid));
        return object;
    }

    synchronized void forget() {
        asked.clear();
        open = false;
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    synchronized void refuse(String plural, int status) {
        refused.put(plural, status);
    }

    synchronized void losePlace(String plural, int times) {
        losing.put(plural, times);
    }

    void pagesOf(int most) {
        mostOnPage = most;
    }

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
        String whole = request.getPath();
        if (open) {
            return super.dispatch(request);
        }
        asked.add(request.getMethod() + " " + whole);
        String path = whole.replaceFirst("\\?.*", "");
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (refused.containsKey(last)) {
            return answer(refused.get(last), "{\"kind\":\"Status\",\"message\":\"" + last + " is refused\"}");
        }
        if (path.equals("/apis")) {
            return answer(200, groups());
        }
        if (SERVED.containsKey(path)) {
            return answer(200, resources(SERVED.get(path)));
        }
        return page(super.handleGet(path), whole, last);
    }

    private MockResponse page(MockResponse whole, String query, String plural) {
        JsonNode list = JSON.readTree(text(whole));
        if (!(list.path("items") instanceof ArrayNode items) || !query.contains("limit=")) {
            return answer(whole.code(), list.toString());
        }
        int from = number(query, "continue", 0);
        int to = Math.min(items.size(), from + Math.min(mostOnPage, number(query, "limit", 1)));
        if (from > 0 && losing.getOrDefault(plural, 0) > 0) {
            losing.merge(plural, -1, Integer::sum);
            return answer(410, "{\"kind\":\"Status\",\"message\":\"The provided continue parameter is too old\"}");
        }
        ObjectNode page = JSON.createObjectNode();
        ArrayNode some = page.putArray("items");
        for (int i = from; i < to; i++) {
            some.add(withOwnUid((ObjectNode) items.get(i)).remove(List.of("apiVersion", "kind")));
        }
        page.putObject("metadata").put("continue", to < items.size() ? String.valueOf(to) : "");
        return answer(200, page.toString());
    }

    /** Where an object is created. */
    static String path(ObjectNode object) {
        String apiVersion = Trim.text(object, "apiVersion");
        String start = (apiVersion.contains("/") ? "/apis/" : "/api/") + apiVersion;
        String kind = Trim.text(object, "kind") + "=";
        for (String served : SERVED.getOrDefault(start, "").split(" ", -1)) {
            if (served.startsWith(kind)) {
                String namespace = Trim.text(object, "metadata", "namespace");
                String plural = served.substring(kind.length()).replace("!", "");
                return start + (namespace.isEmpty() ? "/" : "/namespaces/" + namespace + "/") + plural;
            }
        }
        throw new IllegalArgumentException("the cluster does not serve " + apiVersion + " " + kind);
    }

    private static String text(MockResponse response) {
        String text = response.getBody() == null ? "" : response.getBody().readUtf8();
        return text.isEmpty() ? "{}" : text;
    }

    private static int number(String query, String name, int otherwise) {
        String found = query.replaceFirst(".*[?&]" + name + "=([0-9]+).*", "$1");
        return found.equals(query) ? otherwise : Integer.parseInt(found);
    }

    private static String groups() {
        Map<String, ObjectNode> groups = new LinkedHashMap<>();
        SERVED.keySet().stream().filter(path -> path.startsWith("/apis/")).forEach(path -> {
            String[] parts = path.split("/", -1);
            ObjectNode group = groups.computeIfAbsent(parts[2], name -> {
                ObjectNode first = JSON.createObjectNode().put("name", name);
                first.putObject("preferredVersion").put("version", parts[3]);
                first.putArray("versions");
                return first;
            });
            group.withArray("versions").addObject().put("version", parts[3]);
        });
        ObjectNode list = JSON.createObjectNode();
        list.putArray("groups").addAll(groups.values());
        return list.toString();
    }

    private static String resources(String kinds) {
        ObjectNode list = JSON.createObjectNode();
        ArrayNode resources = list.putArray("resources");
        for (String kind : kinds.split(" ", -1)) {
            String plural = kind.substring(kind.indexOf('=') + 1).replace("!", "");
            ObjectNode resource = resources.addObject();
            resource.put("kind", kind.substring(0, kind.indexOf('='))).put("name", plural);
            resource.put("namespaced", !kind.endsWith("!")).putArray("verbs").add("list");
            resources
                    .addObject()
                    .put("kind", kind.substring(0, kind.indexOf('=')))
                    .put("name", plural + "/status");
        }
        return list.toString();
    }

    private static MockResponse answer(int code, String body) {
        return new MockResponse().setResponseCode(code).setBody(body);
    }
}
