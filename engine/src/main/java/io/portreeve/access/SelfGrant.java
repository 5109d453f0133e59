package io.portreeve.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a subject gives itself rights that it does not have: by binding a role, by writing into one, or as a master of all. */
final class SelfGrant {
    private static final Deed BIND = Deed.of(Resources.CLUSTER_ROLES, "", "bind");
    private static final Deed BINDINGS = Deed.of(Resources.ROLE_BINDINGS, "", "create", "update", "patch");
    private static final Deed CLUSTER_BINDINGS = Deed.of(
                    Resources.CLUSTER_ROLE_BINDINGS, "", "create", "update", "patch")
            .inCluster();
    private static final Deed ESCALATE_ROLES = Deed.of(Resources.ROLES, "", "escalate");
    private static final Deed ROLES = Deed.of(Resources.ROLES, "", "update", "patch");
    private static final Deed ESCALATE_CLUSTER_ROLES =
            Deed.of(Resources.CLUSTER_ROLES, "", "escalate").inCluster();
    private static final Deed CLUSTER_ROLES =
            Deed.of(Resources.CLUSTER_ROLES, "", "update", "patch").inCluster();

    private final Question question;
    private final Access access;

    SelfGrant(Question question, Access access) {
        this.question = question;
        this.access = access;
    }

    Optional<Step> of(Footing footing) {
        return footing.stepTo(Subject.MASTERS, access.running())
                .or(() -> binding(footing, CLUSTER_BINDINGS))
                .or(() -> binding(footing, BINDINGS))
                .or(() -> escalating(footing, ESCALATE_CLUSTER_ROLES, CLUSTER_ROLES))
                .or(() -> escalating(footing, ESCALATE_ROLES, ROLES));
    }

    /** The right to bind, and that to write a binding, where both hold. */
    private Optional<Step> binding(Footing footing, Deed writing) {
        for (Grant bind : footing.grants()) {
            Optional<Doing> allowed =
                    writing.ofCluster() && !bind.isOfCluster() ? Optional.empty() : Footing.allowed(BIND, bind);
            Optional<String> role = allowed.flatMap(doing -> sufficing(doing, bind));
            for (Grant write : role.isPresent() ? footing.grants() : List.<Grant>of()) {
                if (Footing.allowed(writing, write).isPresent() && meet(bind, write)) {
                    return Optional.of(step(footing, "binds itself " + role.get(), List.of(bind, write)));
                }
            }
        }
        return Optional.empty();
    }

    /** Of the roles that may be bound, one that suffices. */
    private Optional<String> sufficing(Doing bind, Grant grant) {
        if (!bind.isLimited()) {
            return Optional.of("any ClusterRole");
        }
        return bind.only().stream()
                .filter(name -> access.roleHolds(
                        grant.binding(),
                        name,
                        rule -> question.deeds().stream()
                                .anyMatch(deed -> deed.allowedBy(rule).isPresent())))
                .map(name -> "ClusterRole " + name)
                .findFirst();
    }

    /** The right to write rules that one does not have, and that to write into a role that one has. */
    private Optional<Step> escalating(Footing footing, Deed escalate, Deed writing) {
        for (Grant may : footing.grants()) {
            if (Footing.allowed(escalate, may).isEmpty()) {
                continue;
            }
            for (Grant write : footing.grants()) {
                boolean held = escalate.ofCluster() || holdsRole(footing, write);
                if (held && Footing.allowed(writing, write).isPresent() && meet(may, write)) {
                    return Optional.of(step(footing, "writes any rule into a role of its own", List.of(may, write)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holdsRole(Footing footing, Grant where) {
        return footing.grants().stream()
                .anyMatch(own -> !own.role().isOfCluster()
                        && (where.isOfCluster() || own.scope().equals(where.scope())));
    }

    /** Whether both hold in one place, and the question is about that. */
    private boolean meet(Grant one, Grant other) {
        boolean together =
                one.isOfCluster() || other.isOfCluster() || one.scope().equals(other.scope());
        return together && question.reaches(one) && question.reaches(other);
    }

    private static Step step(Footing footing, String words, List<Grant> grants) {
        return new Step(
                footing.subject(),
                words,
                Optional.empty(),
                new ArrayList<>(grants).stream().distinct().toList());
    }
}
