package io.portreeve.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what, evaluated the slow way from plain lists, as the upstream authorizer does: VerbMatches, APIGroupMatches,
 * ResourceMatches, ResourceNameMatches and NonResourceURLMatches for each rule, its subjects one by one, and aggregated roles filled
 * by a controller that runs until nothing changes. It shares no code with the engine.
 */
final class BruteForce {
    record Rule(
            List<String> verbs, List<String> groups, List<String> resources, List<String> names, List<String> urls) {}

    /** A Role where it has a namespace. */
    record Role(
            String namespace,
            String name,
            Map<String, String> labels,
            List<Map<String, String>> selectors,
            List<Rule> rules) {}

    record Subject(String kind, String namespace, String name) {}

    /** A RoleBinding where it has a namespace. */
    record Binding(String namespace, String name, String roleKind, String role, List<Subject> subjects) {}

    /** Somebody with a user name and groups. */
    record Identity(String user, List<String> groups) {}

    /** A request; {@code url} where it is about no resource, {@code namespace} empty where it is about the whole cluster. */
    record Request(
            String verb,
            String group,
            String resource,
            String subresource,
            String name,
            String namespace,
            String url) {}

    private final List<Role> roles;
    private final List<Binding> bindings;
    private final Map<Role, List<Rule>> filled = new LinkedHashMap<>();

    BruteForce(List<Role> roles, List<Binding> bindings) {
        this.roles = roles;
        this.bindings = bindings;
        roles.forEach(role -> filled.put(role, role.rules()));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Role role : roles) {
                changed |= fill(role);
            }
        }
    }

    /** What the aggregation controller does with one role; where nothing matches, what is stored stays. */
    private boolean fill(Role role) {
        Set<Rule> gathered = new HashSet<>();
        boolean any = false;
        for (Role other : roles) {
            if (role.namespace().isEmpty()
                    && other.namespace().isEmpty()
                    && !other.name().equals(role.name())) {
                for (Map<String, String> selector : role.selectors()) {
                    if (other.labels().entrySet().containsAll(selector.entrySet())) {
                        any = true;
                        gathered.addAll(filled.getOrDefault(other, List.of()));
                    }
                }
            }
        }
        if (!any || new HashSet<>(filled.getOrDefault(role, List.of())).equals(gathered)) {
            return false;
        }
        filled.put(role, new ArrayList<>(gathered));
        return true;
    }

    boolean allows(Identity identity, Request request) {
        if (identity.groups().contains("system:masters")) {
            return true;
        }
        for (Binding binding : bindings) {
            boolean here = binding.namespace().isEmpty()
                    || (request.url().isEmpty() && binding.namespace().equals(request.namespace()));
            if (here && appliesTo(binding, identity) && rulesAllow(rulesOf(binding), request)) {
                return true;
            }
        }
        return false;
    }

    private List<Rule> rulesOf(Binding binding) {
        for (Role role : roles) {
            boolean kind = binding.roleKind().equals("ClusterRole")
                    ? role.namespace().isEmpty()
                    : !binding.namespace().isEmpty() && role.namespace().equals(binding.namespace());
            if (kind && role.name().equals(binding.role())) {
                return filled.getOrDefault(role, List.of());
            }
        }
        return List.of();
    }

    static boolean appliesTo(Binding binding, Identity identity) {
        for (Subject subject : binding.subjects()) {
            boolean applies = switch (subject.kind()) {
                case "User" -> identity.user().equals(subject.name());
                case "Group" -> identity.groups().contains(subject.name());
                case "ServiceAccount" -> {
                    String namespace = subject.namespace().isEmpty() ? binding.namespace() : subject.namespace();
                    yield !namespace.isEmpty()
                            && identity.user().equals("system:serviceaccount:" + namespace + ":" + subject.name());
                }
                default -> false;
            };
            if (applies) {
                return true;
            }
        }
        return false;
    }

    private static boolean rulesAllow(List<Rule> rules, Request request) {
        for (Rule rule : rules) {
            boolean allows = request.url().isEmpty()
                    ? verbMatches(rule, request.verb())
                            && groupMatches(rule, request.group())
                            && resourceMatches(rule, combined(request), request.subresource())
                            && nameMatches(rule, request.name())
                    : verbMatches(rule, request.verb()) && urlMatches(rule, request.url());
            if (allows) {
                return true;
            }
        }
        return false;
    }

    private static String combined(Request request) {
        return request.subresource().isEmpty() ? request.resource() : request.resource() + "/" + request.subresource();
    }

    private static boolean verbMatches(Rule rule, String verb) {
        for (String written : rule.verbs()) {
            if (written.equals("*") || written.equals(verb)) {
                return true;
            }
        }
        return false;
    }

    private static boolean groupMatches(Rule rule, String group) {
        for (String written : rule.groups()) {
            if (written.equals("*") || written.equals(group)) {
                return true;
            }
        }
        return false;
    }

    private static boolean resourceMatches(Rule rule, String combined, String subresource) {
        for (String written : rule.resources()) {
            if (written.equals("*") || written.equals(combined)) {
                return true;
            }
            if (!subresource.isEmpty()
                    && written.length() == subresource.length() + 2
                    && written.startsWith("*/")
                    && written.endsWith(subresource)) {
                return true;
            }
        }
        return false;
    }

    private static boolean nameMatches(Rule rule, String name) {
        if (rule.names().isEmpty()) {
            return true;
        }
        for (String written : rule.names()) {
            if (written.equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean urlMatches(Rule rule, String url) {
        for (String written : rule.urls()) {
            if (written.equals("*") || written.equals(url)) {
                return true;
            }
            if (written.endsWith("*") && url.startsWith(written.replaceAll("\\*+$", ""))) {
                return true;
            }
        }
        return false;
    }
}
