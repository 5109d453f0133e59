package io.portreeve.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one subject is given, and the rights among it by which it becomes another. */
final class Footing {
    private static final Deed APPROVE =
            Deed.of(Resources.SIGNERS, "", "approve").inCluster();
    private static final Deed SIGN =
            Deed.of(Resources.SIGNING_REQUESTS, "", "create").inCluster();
    /** The signer whose certificates the API server takes for clients', and its like for a whole domain. */
    private static final List<String> CLIENT_SIGNERS =
            List.of("kubernetes.io/kube-apiserver-client", "kubernetes.io/*");

    private final Subject subject;
    private final List<Grant> grants;
    private final List<Hold> holds = new ArrayList<>();

    /** A grant that is a rung, and how far. */
    private record Hold(Rung rung, Grant grant, Doing doing) {}

    Footing(Subject subject, List<Grant> grants) {
        this.subject = subject;
        this.grants = List.copyOf(grants);
        for (Rung rung : Rung.ALL) {
            for (Grant grant : grants) {
                allowed(rung.deed(), grant).ifPresent(doing -> holds.add(new Hold(rung, grant, doing)));
            }
        }
    }

    Subject subject() {
        return subject;
    }

    List<Grant> grants() {
        return grants;
    }

    /** What a grant allows of a deed; what is in no namespace only a grant for the whole cluster allows. */
    static Optional<Doing> allowed(Deed deed, Grant grant) {
        return deed.ofCluster() && !grant.isOfCluster() ? Optional.empty() : deed.allowedBy(grant.rule());
    }

    /** The first grant that allows a deed. */
    Optional<Grant> first(Deed deed) {
        return grants.stream().filter(grant -> allowed(deed, grant).isPresent()).findFirst();
    }

    /** How the subject becomes another. */
    Optional<Step> stepTo(Subject other, RunningAccounts running) {
        for (Hold hold : holds) {
            if (hold.rung().leadsTo(other, hold.doing(), hold.grant(), running)) {
                Optional<List<Grant>> more = support(hold.rung());
                if (more.isPresent()) {
                    List<Grant> needed = Stream.concat(Stream.of(hold.grant()), more.get().stream())
                            .distinct()
                            .toList();
                    return Optional.of(
                            new Step(subject, hold.rung().words() + " " + other, Optional.of(other), needed));
                }
            }
        }
        return Optional.empty();
    }

    /** What it takes besides; empty where the subject has not got that. */
    private Optional<List<Grant>> support(Rung rung) {
        return switch (rung.whom()) {
            case GROUPS -> somebodyInTheGroup().map(List::of);
            case ANYBODY -> approval();
            default -> Optional.of(List.of());
        };
    }

    /** Whoever impersonates a group has to name a user in it. */
    private Optional<Grant> somebodyInTheGroup() {
        return holds.stream()
                .filter(hold -> hold.rung().words().equals("impersonates")
                        && hold.rung().whom() != Rung.Whom.GROUPS)
                .map(Hold::grant)
                .findFirst();
    }

    private Optional<List<Grant>> approval() {
        Optional<Grant> approve = grants.stream()
                .filter(grant -> allowed(APPROVE, grant)
                        .filter(doing ->
                                !doing.isLimited() || doing.only().stream().anyMatch(CLIENT_SIGNERS::contains))
                        .isPresent())
                .findFirst();
        Optional<Grant> sign = first(SIGN);
        return approve.isPresent() && sign.isPresent()
                ? Optional.of(List.of(approve.get(), sign.get()))
                : Optional.empty();
    }
}
