package io.portreeve.access;

import io.portreeve.model.AccessRule;
import io.portreeve.model.AccessSubject;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Role;
import io.portreeve.model.RoleBinding;
import io.portreeve.model.Snapshot;
import io.portreeve.topology.Joining;
import io.portreeve.topology.Neighbourhood;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every right that the bindings of an input give, subject by subject and rule by rule. */
public final class Access {
    private final Neighbourhood neighbourhood;
    private final List<Grant> grants = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Roles roles;
    private final RunningAccounts running;
    private final boolean bound;

    private Access(Snapshot snapshot, Joining joining) {
        this.neighbourhood = new Neighbourhood(joining);
        List<RoleBinding> bindings = snapshot.all(RoleBinding.class)
                .filter(binding -> !binding.origin().patch())
                .toList();
        this.bound = !bindings.isEmpty();
        this.roles = new Roles(snapshot, neighbourhood);
        this.running = RunningAccounts.of(bound ? snapshot : new Snapshot(List.of()));
        bindings.forEach(this::add);
        snapshot.all(Role.class).forEach(role -> notes.addAll(Misreading.of(role)));
    }

    /** Joins the roles and bindings of a snapshot; where it has none, nothing is done. */
    public static Access of(Snapshot snapshot, Joining joining) {
        return new Access(snapshot, joining);
    }

    private void add(RoleBinding binding) {
        List<Role> meant = roles.meantBy(binding);
        if (meant.isEmpty()) {
            notes.add(Misreading.ofMissingRole(binding));
            return;
        }
        for (AccessSubject written : binding.subjects()) {
            Optional<Subject> subject = subject(written, binding);
            subject.ifPresentOrElse(
                    known -> meant.forEach(role -> roles.rules(binding, role)
                            .forEach(
                                    held -> grants.add(new Grant(known, written, binding, held.roles(), held.rule())))),
                    () -> notes.add(Misreading.ofSubject(written)));
        }
    }

    /** An account in a RoleBinding is of the binding's namespace where nobody wrote another. */
    private static Optional<Subject> subject(AccessSubject written, RoleBinding binding) {
        return switch (written.kind()) {
            case "User" -> Optional.of(Subject.user(written.name()));
            case "Group" -> Optional.of(Subject.group(written.name()));
            case "ServiceAccount" ->
                binding.isOfCluster() && written.namespace().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Subject.account(written.namespace().or(binding::namespace), written.name()));
            default -> Optional.empty();
        };
    }

    /** Whether the input holds no binding, so that it says of nobody what they may do. */
    public boolean isEmpty() {
        return !bound;
    }

    /** Every grant, in the order in which bindings, subjects and rules were read. */
    public List<Grant> grants() {
        return List.copyOf(grants);
    }

    /** What does not do what its author may think. */
    public List<Note> notes() {
        return List.copyOf(notes);
    }

    /** Whether the API server would let somebody do that, who is in these groups besides those that everybody of the kind is in. */
    public boolean allows(Subject subject, List<String> groups, AccessRequest request, Optional<String> namespace) {
        List<Subject> all = Stream.concat(
                        subject.withGroups().stream(), groups.stream().map(Subject::group))
                .toList();
        return all.contains(Subject.MASTERS)
                || grants.stream().anyMatch(grant -> all.contains(grant.subject()) && grant.allows(request, namespace));
    }

    /** The workloads whose pods are given an account's token. */
    public RunningAccounts running() {
        return running;
    }

    /** Whether a ClusterRole of this name, as the binding's neighbours know it, holds a rule of some kind. */
    boolean roleHolds(RoleBinding asker, String name, Predicate<AccessRule> kind) {
        return roles.clusterRoles(asker, name).stream()
                .flatMap(role -> roles.rules(asker, role).stream())
                .map(HeldRule::rule)
                .anyMatch(kind);
    }

    /**
     * Whether a grant may be spoken of as one about an object: its binding stands beside it, or gives rights in the very
     * namespace that is written on it. A ClusterRoleBinding elsewhere in a repository may be somebody else's.
     */
    public boolean isBeside(KubernetesObject object, Grant grant) {
        RoleBinding binding = grant.binding();
        boolean same = object.origin().unit().equals(binding.origin().unit())
                && Neighbourhood.isTelling(object.namespace())
                && binding.scope().equals(object.namespace());
        return same || neighbourhood.isBeside(object, binding);
    }
}
