package io.portreeve.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.model.Snapshot;
import io.portreeve.topology.Joining;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Roles and bindings with questions and answers beside them: {@code User jane of devs: update services named web in shop: yes}, a
 * line each. Without {@code in} it is about what is in no namespace.
 */
final class Rights {
    private static final Pattern LINE = Pattern.compile("(?<subject>.+?)( of (?<groups>\\S+))?: (?<verb>\\S+)"
            + " (?<resource>\\S+)( named (?<name>\\S+))?( in (?<namespace>\\S+))?: (?<answer>yes|no)");

    private final StringBuilder manifests = new StringBuilder();

    /** A role, {@code namespace/name} or the name of a ClusterRole, with rules in the form of YAML flows. */
    Rights role(String name, String... rules) {
        return and("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: %s
                metadata: {%s}
                rules: [%s]
                """.formatted(name.contains("/") ? "Role" : "ClusterRole", meta(name), String.join(", ", rules)));
    }

    /** A ClusterRole with labels, so that others can gather its rules. */
    Rights labelled(String name, String labels, String... rules) {
        return and("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: %s, labels: {%s}}
                rules: [%s]
                """.formatted(name, labels, String.join(", ", rules)));
    }

    /** A ClusterRole that gathers the rules of those with a label, as it is on disk. */
    Rights aggregated(String name, String labels, String selected) {
        return and("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: %s, labels: {%s}}
                aggregationRule: {clusterRoleSelectors: [{matchLabels: {%s}}]}
                rules: null
                """.formatted(name, labels, selected));
    }

    /** A binding, {@code namespace/name} or the name of a ClusterRoleBinding, of a role to subjects in the form of YAML flows. */
    Rights bind(String name, String role, String... subjects) {
        String[] parts = role.split(" ", 2);
        return and("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: %s
                metadata: {%s}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: %s, name: "%s"}
                subjects: [%s]
                """.formatted(
                        name.contains("/") ? "RoleBinding" : "ClusterRoleBinding",
                        meta(name),
                        parts[0],
                        parts[1],
                        String.join(", ", subjects)));
    }

    Rights and(String manifest) {
        manifests.append(manifest.stripIndent()).append("---\n");
        return this;
    }

    private static String meta(String name) {
        int slash = name.indexOf('/');
        return slash < 0
                ? "name: " + name
                : "namespace: " + name.substring(0, slash) + ", name: " + name.substring(slash + 1);
    }

    static String user(String name) {
        return "{kind: User, apiGroup: rbac.authorization.k8s.io, name: \"" + name + "\"}";
    }

    static String group(String name) {
        return "{kind: Group, apiGroup: rbac.authorization.k8s.io, name: \"" + name + "\"}";
    }

    static String account(String namespace, String name) {
        return "{kind: ServiceAccount, namespace: " + namespace + ", name: " + name + "}";
    }

    /** An account whose namespace nobody wrote. */
    static String account(String name) {
        return "{kind: ServiceAccount, name: " + name + "}";
    }

    /** A rule of the core group. */
    static String rule(String verbs, String resources) {
        return "{apiGroups: [\"\"], resources: [" + resources + "], verbs: [" + verbs + "]}";
    }

    /** A rule of the core group for objects of some names. */
    static String rule(String verbs, String resources, String names) {
        return "{apiGroups: [\"\"], resources: [" + resources + "], verbs: [" + verbs + "], resourceNames: [" + names
                + "]}";
    }

    static String rbac(String verbs, String resources) {
        return "{apiGroups: [rbac.authorization.k8s.io], resources: [" + resources + "], verbs: [" + verbs + "]}";
    }

    Snapshot snapshot() {
        return Given.manifests(manifests.toString()).snapshot();
    }

    Access access() {
        return Access.of(snapshot(), Joining.NEAREST_FIRST);
    }

    /** Asks each line's question of the engine and compares the answers. */
    void expect(String questions) {
        Access access = access();
        assertThat(questions.lines().map(line -> answered(access, line)).collect(Collectors.joining("\n")))
                .isEqualTo(questions.stripTrailing());
    }

    private static String answered(Access access, String line) {
        Matcher asked = LINE.matcher(line);
        assertThat(asked.matches()).as(line).isTrue();
        String resource = asked.group("resource");
        AccessRequest request = resource.startsWith("/")
                ? new AccessRequest.ToUrl(asked.group("verb"), resource)
                : new AccessRequest.ToResource(
                        asked.group("verb"),
                        Resources.parse(resource).orElseThrow(),
                        Optional.ofNullable(asked.group("name")).orElse(""));
        List<String> groups =
                Optional.ofNullable(asked.group("groups")).map(List::of).orElse(List.of());
        boolean yes = access.allows(
                subject(asked.group("subject")), groups, request, Optional.ofNullable(asked.group("namespace")));
        return line.substring(0, asked.start("answer")) + (yes ? "yes" : "no");
    }

    static Subject subject(String text) {
        String[] parts = text.split(" ", 2);
        if (parts[0].equals("User")) {
            return Subject.user(parts[1]);
        }
        String[] account = parts[1].split("/", 2);
        return Subject.account(Optional.of(account[0]), account[1]);
    }

    /** Who could do a task with the one object of a kind: the subject, and behind a colon how, where it takes steps. */
    String whoCould(Task task, String kind) {
        Snapshot snapshot = snapshot();
        Access access = Access.of(snapshot, Joining.NEAREST_FIRST);
        Answer answer = new WhoCan(access)
                .answer(task.about(snapshot.objects().stream()
                        .filter(object -> object.kind().equals(kind))
                        .toList()));
        StringBuilder text = new StringBuilder();
        answer.holders().forEach(holder -> text.append(holder.subject()).append('\n'));
        for (Climber climber : answer.climbers()) {
            text.append(climber.subject())
                    .append(": ")
                    .append(climber.steps().stream().map(Step::words).collect(Collectors.joining("; ")))
                    .append('\n');
        }
        return text.toString();
    }
}
