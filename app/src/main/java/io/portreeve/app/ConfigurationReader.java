package io.portreeve.app;

import io.portreeve.document.Cursor;
import io.portreeve.exposure.Cni;
import io.portreeve.finding.Severity;
import io.portreeve.model.reader.WorkloadKind;
import io.portreeve.topology.cloud.LoadBalancers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a {@code portreeve.yaml} strictly: a key that is not known is a mistake worth stopping for. */
final class ConfigurationReader {
    private static final List<String> KEYS =
            List.of("cni", "failOn", "ignore", "nodes", "provider", "rules", "workloadKinds");

    private final RuleChoice rules;
    private final Path workingFolder;
    private final Map<String, Severity> severities = new TreeMap<>();
    private final Set<String> disabled = new HashSet<>();

    ConfigurationReader(RuleChoice rules, Path workingFolder) {
        this.rules = rules;
        this.workingFolder = workingFolder;
    }

    Configuration read(Cursor root) {
        requireKeys(root, KEYS);
        readRules(root.get("rules"));
        return new Configuration(
                choice(root.get("provider"), LoadBalancers.providers()),
                text(root.get("cni")).map(word -> Choice.of(where(root.get("cni")), word, Cni.class)),
                nodesPublic(root.get("nodes")),
                text(root.get("failOn")).map(word -> FailOn.parse(where(root.get("failOn")), word)),
                severities,
                disabled,
                workloadKinds(root.get("workloadKinds")),
                new IgnoreReader(rules, workingFolder).read(root.get("ignore")));
    }

    private static Optional<Boolean> nodesPublic(Cursor nodes) {
        requireKeys(nodes, List.of("public"));
        return choice(nodes.get("public"), List.of("true", "false", "unknown"))
                .filter(word -> !word.equals("unknown"))
                .map(Boolean::valueOf);
    }

    private void readRules(Cursor all) {
        requireMapping(all);
        all.entries().forEach((name, setting) -> {
            String id = rules.find(setting.keyRange().toString(), name).info().id();
            requireKeys(setting, List.of("enabled", "severity"));
            text(setting.get("severity"))
                    .ifPresent(word ->
                            severities.put(id, Choice.of(where(setting.get("severity")), word, Severity.class)));
            choice(setting.get("enabled"), List.of("true", "false"))
                    .filter(word -> word.equals("false"))
                    .ifPresent(word -> disabled.add(id));
        });
    }

    private static List<WorkloadKind> workloadKinds(Cursor all) {
        if (all.exists() && !all.isSequence()) {
            throw new UsageException(where(all) + " is a list of apiVersion, kind and podTemplate");
        }
        List<WorkloadKind> kinds = new ArrayList<>();
        for (Cursor item : all.items()) {
            requireKeys(item, List.of("apiVersion", "kind", "podTemplate"));
            kinds.add(WorkloadKind.of(
                    required(item, "apiVersion"), required(item, "kind"), required(item, "podTemplate")));
        }
        return kinds;
    }

    private static String required(Cursor item, String key) {
        return text(item.get(key)).orElseThrow(() -> new UsageException(where(item) + " lacks '" + key + "'"));
    }

    private static Optional<String> choice(Cursor at, List<String> words) {
        return text(at).map(word -> Choice.of(where(at), word, words));
    }

    static Optional<String> text(Cursor at) {
        if (at.exists() && at.scalar().isEmpty()) {
            throw new UsageException(where(at) + " is a single value");
        }
        return at.text();
    }

    static void requireKeys(Cursor at, List<String> known) {
        requireMapping(at);
        at.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                throw new UsageException(value.keyRange() + ": unknown key '" + key + "'" + Nearest.hint(key, known)
                        + " The keys here are " + String.join(", ", known) + ".");
            }
        });
    }

    private static void requireMapping(Cursor at) {
        if (at.exists() && !at.isMapping()) {
            throw new UsageException(where(at) + " is a mapping of keys to values");
        }
    }

    static String where(Cursor at) {
        return at.path().isEmpty() ? at.range().toString() : at.range() + ": '" + at.path() + "'";
    }
}
