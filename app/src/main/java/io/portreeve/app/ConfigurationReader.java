package io.portreeve.app;

import io.portreeve.admission.Mode;
import io.portreeve.document.Cursor;
import io.portreeve.finding.Severity;
import io.portreeve.model.reader.WorkloadKind;
import io.portreeve.reachability.Cni;
import io.portreeve.topology.cloud.LoadBalancers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads a {@code portreeve.yaml} strictly: a key that is not known is a mistake worth stopping for. */
final class ConfigurationReader {
    private static final List<String> YES_OR_NO = List.of("true", "false");
    private static final Pattern API_VERSION = Pattern.compile("([a-z0-9.-]+/)?v[0-9][a-z0-9]*");
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern WAY = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    private final RuleChoice rules;
    private final Path workingFolder;
    private final Map<String, Severity> severities = new TreeMap<>();
    private final Set<String> disabled = new HashSet<>();
    private final Map<String, Mode> modes = new TreeMap<>();

    ConfigurationReader(RuleChoice rules, Path workingFolder) {
        this.rules = rules;
        this.workingFolder = workingFolder;
    }

    Configuration read(Cursor root) {
        Setting all = new Setting(root).withKeys(ConfigurationKeys.TOP);
        readRules(all.get("rules"));
        return new Configuration(
                all.get("provider").choice(LoadBalancers.providers()),
                all.get("cni").choice(Cni.class),
                nodesPublic(all.get("nodes")),
                all.get("failOn")
                        .text()
                        .map(word -> FailOn.parse(all.get("failOn").where(), word)),
                severities,
                disabled,
                modes,
                CatalogueRows.read(all.get("catalogue")),
                TrustReader.read(all.get("trusted")),
                workloadKinds(all.get("workloadKinds")),
                new IgnoreReader(rules, workingFolder).read(all.get("ignore")),
                IntentReader.read(all.get("exposures")),
                GuardConfiguration.read(all.get("guard")));
    }

    private static Optional<Boolean> nodesPublic(Setting nodes) {
        return nodes.withKeys(ConfigurationKeys.NODES)
                .get("public")
                .choice(List.of("true", "false", "unknown"))
                .filter(word -> !word.equals("unknown"))
                .map(Boolean::valueOf);
    }

    private void readRules(Setting all) {
        Set<String> seen = new HashSet<>();
        all.entries().forEach((name, setting) -> {
            String place = setting.at().keyRange().toString();
            String id = rules.find(place, name).info().id();
            if (!seen.add(id)) {
                throw new UsageException(place + ": rule " + id + " is already set above; one entry is enough");
            }
            read(id, setting.withKeys(ConfigurationKeys.RULE));
        });
    }

    private void read(String id, Setting rule) {
        rule.get("severity").choice(Severity.class).ifPresent(severity -> severities.put(id, severity));
        rule.get("enabled")
                .choice(YES_OR_NO)
                .filter(word -> word.equals("false"))
                .ifPresent(word -> disabled.add(id));
        rule.get("mode").choice(Mode.class).ifPresent(mode -> modes.put(id, mode));
    }

    private static List<WorkloadKind> workloadKinds(Setting all) {
        List<WorkloadKind> kinds = new ArrayList<>();
        for (Setting item : all.items("apiVersion, kind and podTemplate")) {
            WorkloadKind kind = workloadKind(item.withKeys(ConfigurationKeys.WORKLOAD_KIND));
            if (kinds.stream()
                    .anyMatch(other ->
                            other.group().equals(kind.group()) && other.kind().equals(kind.kind()))) {
                throw item.wrong("sets kind " + kind.kind() + " of this API group a second time");
            }
            kinds.add(kind);
        }
        return kinds;
    }

    private static WorkloadKind workloadKind(Setting item) {
        String apiVersion = item.required("apiVersion")
                .text(API_VERSION.asMatchPredicate(), "a group and version such as apps/v1, or v1 of the core group");
        String kind = item.required("kind").text(KIND.asMatchPredicate(), "a kind such as Deployment");
        String template = item.required("podTemplate")
                .text(WAY.asMatchPredicate(), "the keys that lead to the pod template, such as spec.template");
        return WorkloadKind.of(apiVersion, kind, template);
    }
}
