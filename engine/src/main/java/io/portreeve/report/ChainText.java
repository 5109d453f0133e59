package io.portreeve.report;

import io.portreeve.access.Doing;
import io.portreeve.access.Grant;
import io.portreeve.access.Way;
import io.portreeve.model.AccessRule;
import io.portreeve.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words for a chain from a binding over its role to a rule. */
final class ChainText {
    /** Of more resources than these that a rule opens alike, the number is told. */
    private static final int MOST_NAMED = 3;

    private ChainText() {}

    /** {@code RoleBinding shop/ci (rbac.yaml:30:9) -> Role shop/ci (rbac.yaml:5:9)}. */
    static String heading(Grant grant) {
        StringBuilder text = new StringBuilder(
                grant.binding().kind() + " " + grant.binding().id().qualifiedName() + " ("
                        + grant.written().place().range() + ")");
        for (Role role : grant.told()) {
            text.append(" -> ")
                    .append(role.kind())
                    .append(' ')
                    .append(name(role))
                    .append(at(role));
        }
        return text.toString();
    }

    private static String at(Role role) {
        return Grant.isDefault(role)
                ? " (every cluster has it)"
                : " (" + role.meta().namePlace().range() + ")";
    }

    /** A ClusterRole has no namespace, even where somebody wrote one. */
    private static String name(Role role) {
        return role.isOfCluster() ? role.name() : role.id().qualifiedName();
    }

    /** Where a rule stands; nowhere that can be looked up, where every cluster has it. */
    static String place(Grant grant) {
        return grant.isDefault() ? "built in" : grant.rule().place().range().toString();
    }

    /** What a way lets somebody do, a line for each effect; everything, where the rule says so. */
    static List<String> doings(Way way) {
        if (way.grant().rule().isEverything()) {
            return List.of("everything: * on *");
        }
        Map<String, Set<String>> byEffect = new LinkedHashMap<>();
        for (Doing doing : way.doings()) {
            String effect = doing.deed().effect();
            String names = doing.isLimited() ? " named " + String.join(", ", doing.only()) : "";
            byEffect.computeIfAbsent(
                            String.join(", ", doing.verbs()) + "\n" + names + (effect.isEmpty() ? "" : ": " + effect),
                            key -> new LinkedHashSet<>())
                    .add(doing.deed().resource().toString());
        }
        List<String> lines = new ArrayList<>();
        byEffect.forEach((key, resources) -> {
            int split = key.indexOf('\n');
            lines.add(key.substring(0, split) + " " + some(new ArrayList<>(resources)) + key.substring(split + 1));
        });
        return lines;
    }

    private static String some(List<String> resources) {
        if (resources.size() <= MOST_NAMED + 1) {
            return String.join(", ", resources);
        }
        return String.join(", ", resources.subList(0, MOST_NAMED)) + " and " + (resources.size() - MOST_NAMED)
                + " more kinds";
    }

    /** A rule as it is written: {@code impersonate serviceaccounts}. */
    static String rule(AccessRule rule) {
        String what = String.join(", ", rule.resources().isEmpty() ? rule.urls() : rule.resources());
        String names = rule.names().isEmpty() ? "" : " named " + String.join(", ", rule.names());
        return String.join(", ", rule.verbs()) + " " + what + names;
    }
}
