package io.portreeve.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Roles and bindings made up from a seed: small words, so that they often meet, and every odd form that RBAC has. */
final class Realms {
    private static final List<String> NAMESPACES = List.of("shop", "bank");
    private static final List<String> NAMES = List.of("web", "api", "db");
    private static final List<String> VERBS = List.of("get", "list", "create", "update", "delete");
    private static final List<String> GROUPS = List.of("", "apps");
    private static final List<String> RESOURCES =
            List.of("pods", "pods/exec", "pods/log", "services", "deployments", "*/exec", "pods/*", "*/*", "exec");
    private static final List<String> URLS = List.of("/metrics", "/logs/*", "/logs*", "*", "/a**", "/healthz");
    private static final List<String> ASKED_URLS =
            List.of("/metrics", "/metrics/a", "/logs", "/logs/b", "/abc", "/healthz");
    private static final List<String> USERS =
            List.of("jane", "joe", "*", "system:serviceaccount:shop:web", "system:anonymous", "devs");
    private static final List<String> TEAMS = List.of(
            "devs",
            "ops",
            "*",
            "system:authenticated",
            "system:unauthenticated",
            "system:serviceaccounts",
            "system:serviceaccounts:bank",
            "system:masters");

    private final Random random;
    private final List<BruteForce.Role> roles = new ArrayList<>();
    private final List<BruteForce.Binding> bindings = new ArrayList<>();

    Realms(long seed) {
        this.random = new Random(seed);
        for (String name : NAMES) {
            roles.add(clusterRole(name));
            for (String namespace : NAMESPACES) {
                if (random.nextBoolean()) {
                    roles.add(new BruteForce.Role(namespace, name, Map.of(), List.of(), rules()));
                }
            }
        }
        roles.add(clusterRole("extra"));
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            bindings.add(binding("binding-" + i));
        }
    }

    /** Every third gathers others, by labels that some have; one that holds rules itself gathers nobody. */
    private BruteForce.Role clusterRole(String name) {
        Map<String, String> labels = random.nextBoolean() ? Map.of("into", one(List.of("x", "y"))) : Map.of();
        return switch (random.nextInt(6)) {
            case 0, 1 -> new BruteForce.Role("", name, labels, selectors(), List.of());
            case 2 -> new BruteForce.Role("", name, labels, List.of(Map.of("into", "nobody")), rules());
            default -> new BruteForce.Role("", name, labels, List.of(), rules());
        };
    }

    private List<Map<String, String>> selectors() {
        return random.nextInt(4) == 0
                ? List.of(Map.of("into", "x"), Map.of("into", "y"))
                : List.of(Map.of("into", one(List.of("x", "y"))));
    }

    private List<BruteForce.Rule> rules() {
        List<BruteForce.Rule> rules = new ArrayList<>();
        int count = random.nextInt(3);
        for (int i = 0; i <= count; i++) {
            rules.add(
                    random.nextInt(5) == 0
                            ? new BruteForce.Rule(some(VERBS, 8), List.of(), List.of(), List.of(), some(URLS, 99))
                            : new BruteForce.Rule(
                                    some(VERBS, 8), some(GROUPS, 8), some(RESOURCES, 12), names(), List.of()));
        }
        return rules;
    }

    private List<String> names() {
        return random.nextInt(3) == 0 ? some(NAMES, 99) : List.of();
    }

    /** One or two, or now and then a star. */
    private List<String> some(List<String> words, int starred) {
        if (random.nextInt(starred) == 0) {
            return List.of("*");
        }
        return random.nextBoolean() ? List.of(one(words)) : List.of(one(words), one(words));
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private BruteForce.Binding binding(String name) {
        String namespace = random.nextInt(3) == 0 ? "" : one(NAMESPACES);
        String kind = namespace.isEmpty() || random.nextBoolean() ? "ClusterRole" : "Role";
        String role = random.nextInt(8) == 0 ? "gone" : one(List.of("web", "api", "db", "extra"));
        List<BruteForce.Subject> subjects = new ArrayList<>();
        int count = random.nextInt(3);
        for (int i = 0; i <= count; i++) {
            subjects.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new BruteForce.Subject("User", "", one(USERS));
                        case 1 -> new BruteForce.Subject("Group", "", one(TEAMS));
                        default ->
                            new BruteForce.Subject(
                                    "ServiceAccount", random.nextInt(3) == 0 ? "" : one(NAMESPACES), one(NAMES));
                    });
        }
        return new BruteForce.Binding(namespace, name, kind, role, subjects);
    }

    BruteForce bruteForce() {
        return new BruteForce(roles, bindings);
    }

    /** Everybody that a binding may mean, with the groups that the API server puts them in. */
    static List<BruteForce.Identity> identities() {
        List<BruteForce.Identity> all = new ArrayList<>(List.of(
                new BruteForce.Identity("jane", List.of("devs", "system:authenticated")),
                new BruteForce.Identity("joe", List.of("system:authenticated")),
                new BruteForce.Identity("root", List.of("system:masters", "system:authenticated")),
                new BruteForce.Identity("system:anonymous", List.of("system:unauthenticated"))));
        for (String namespace : NAMESPACES) {
            for (String name : NAMES) {
                all.add(new BruteForce.Identity(
                        "system:serviceaccount:" + namespace + ":" + name,
                        List.of(
                                "system:serviceaccounts",
                                "system:serviceaccounts:" + namespace,
                                "system:authenticated")));
            }
        }
        return all;
    }

    /** Requests of every shape, as the API server makes them: what has no name yet is asked without one. */
    List<BruteForce.Request> requests() {
        List<BruteForce.Request> requests = new ArrayList<>();
        for (String verb : VERBS) {
            for (String resource :
                    List.of("pods", "pods/exec", "pods/log", "services", "deployments", "services/exec")) {
                String[] parts = resource.split("/", 2);
                String sub = parts.length < 2 ? "" : parts[1];
                boolean nameless = sub.isEmpty() && (verb.equals("create") || verb.equals("list"));
                String name = nameless ? "" : one(NAMES);
                String namespace = random.nextInt(4) == 0 ? "" : one(NAMESPACES);
                requests.add(new BruteForce.Request(verb, one(GROUPS), parts[0], sub, name, namespace, ""));
            }
            requests.add(new BruteForce.Request(verb, "", "", "", "", "", one(ASKED_URLS)));
        }
        return requests;
    }

    String manifests() {
        List<String> documents = new ArrayList<>();
        roles.forEach(role -> documents.add(yaml(role)));
        bindings.forEach(binding -> documents.add(yaml(binding)));
        return String.join("---\n", documents);
    }

    private static String yaml(BruteForce.Role role) {
        boolean ofCluster = role.namespace().isEmpty();
        String aggregation = role.selectors().isEmpty()
                ? ""
                : "aggregationRule: {clusterRoleSelectors: ["
                        + role.selectors().stream()
                                .map(selector -> "{matchLabels: " + flow(selector) + "}")
                                .collect(Collectors.joining(", "))
                        + "]}\n";
        String rules = role.rules().isEmpty()
                ? "null"
                : role.rules().stream().map(Realms::flow).collect(Collectors.joining(", ", "[", "]"));
        return """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: %s
                metadata: {name: %s%s, labels: %s}
                %srules: %s
                """.formatted(
                        ofCluster ? "ClusterRole" : "Role",
                        role.name(),
                        ofCluster ? "" : ", namespace: " + role.namespace(),
                        flow(role.labels()),
                        aggregation,
                        rules);
    }

    private static String flow(BruteForce.Rule rule) {
        return "{verbs: " + flow(rule.verbs()) + ", apiGroups: " + flow(rule.groups()) + ", resources: "
                + flow(rule.resources()) + ", resourceNames: " + flow(rule.names()) + ", nonResourceURLs: "
                + flow(rule.urls()) + "}";
    }

    private static String flow(List<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    private static String flow(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + ": " + label.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String yaml(BruteForce.Binding binding) {
        boolean ofCluster = binding.namespace().isEmpty();
        return """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: %s
                metadata: {name: %s%s}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: %s, name: %s}
                subjects: [%s]
                """.formatted(
                        ofCluster ? "ClusterRoleBinding" : "RoleBinding",
                        binding.name(),
                        ofCluster ? "" : ", namespace: " + binding.namespace(),
                        binding.roleKind(),
                        binding.role(),
                        binding.subjects().stream()
                                .map(subject -> "{kind: " + subject.kind() + ", name: \"" + subject.name() + "\""
                                        + (subject.namespace().isEmpty() ? "" : ", namespace: " + subject.namespace())
                                        + "}")
                                .collect(Collectors.joining(", ")));
    }
}
