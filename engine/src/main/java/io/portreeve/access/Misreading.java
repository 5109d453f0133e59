package io.portreeve.access;

import io.portreeve.model.AccessRule;
import io.portreeve.model.AccessSubject;
import io.portreeve.model.Role;
import io.portreeve.model.RoleBinding;
import java.util.List;
import java.util.stream.Stream;

/** Notes on roles and bindings that say less, or something else, than they seem to. */
final class Misreading {
    private Misreading() {}

    /** A star behind the slash, and names beside a verb that has none. */
    static List<Note> of(Role role) {
        return role.rules().stream().flatMap(Misreading::of).toList();
    }

    private static Stream<Note> of(AccessRule rule) {
        Stream<Note> stars = rule.resources().stream()
                .filter(resource -> resource.endsWith("/*"))
                .map(resource -> new Note(
                        rule.place(),
                        resource + " means nothing in RBAC: name each subresource, or write */ in front of one"));
        boolean named = !rule.names().isEmpty()
                && rule.verbs().contains("create")
                && rule.resources().stream().anyMatch(resource -> resource.indexOf('/') < 0);
        Stream<Note> creating = named
                ? Stream.of(
                        new Note(rule.place(), "create has no name yet, so resourceNames take it away from this rule"))
                : Stream.empty();
        return Stream.concat(stars, creating);
    }

    /** A binding without its role; Kubernetes has some that are not held here. */
    static Note ofMissingRole(RoleBinding binding) {
        String role = binding.role().kind() + " " + binding.role().name();
        if (DefaultRoles.isKubernetesOwn(binding.role().name())) {
            return new Note(
                    binding.role().place(),
                    role + " is one of Kubernetes' own; what it gives is not in the input, so it is unknown");
        }
        return new Note(
                binding.role().place(),
                role + " is not in the input: if the cluster has none either, the binding gives nothing today, and"
                        + " whoever may create that role decides what it will give");
    }

    static Note ofSubject(AccessSubject written) {
        if (written.kind().equals("ServiceAccount")) {
            return new Note(
                    written.place(),
                    "ServiceAccount " + written.name()
                            + " has no namespace, which a ClusterRoleBinding needs: an API server refuses it");
        }
        return new Note(written.place(), "there is no kind of subject '" + written.kind() + "': it gives nothing");
    }
}
