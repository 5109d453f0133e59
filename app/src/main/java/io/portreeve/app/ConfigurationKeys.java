package io.portreeve.app;

import java.util.List;
import java.util.Map;

/** The keys that a {@code portreeve.yaml} may have; its JSON Schema lists the same. */
final class ConfigurationKeys {
    static final List<String> TOP = List.of(
            "catalogue",
            "cni",
            "exposures",
            "failOn",
            "guard",
            "ignore",
            "nodes",
            "provider",
            "rules",
            "trusted",
            "workloadKinds");
    static final List<String> EXPOSURE = List.of("objects", "owner", "ports", "reason", "scope", "sources", "until");
    static final List<String> IGNORE = List.of("files", "objects", "ports", "reason", "rule", "until");
    static final List<String> NODES = List.of("public");
    static final List<String> RULE = List.of("enabled", "mode", "severity");
    static final List<String> GUARD = List.of("exempt", "mode", "mutate");
    static final List<String> EXEMPT = List.of("namespaces", "users");
    static final List<String> PORT = List.of("danger", "port", "protocol", "service", "words");
    static final List<String> TRUSTED = List.of("cidrs", "namespaces");
    static final List<String> WORKLOAD_KIND = List.of("apiVersion", "kind", "podTemplate");

    /** By the place where they stand: {@code *} is any key, {@code []} any item. */
    static final Map<String, List<String>> BY_PLACE = Map.of(
            "",
            TOP,
            "exposures[]",
            EXPOSURE,
            "guard",
            GUARD,
            "guard.exempt",
            EXEMPT,
            "ignore[]",
            IGNORE,
            "nodes",
            NODES,
            "rules.*",
            RULE,
            "catalogue[]",
            PORT,
            "trusted",
            TRUSTED,
            "workloadKinds[]",
            WORKLOAD_KIND);

    private ConfigurationKeys() {}
}
