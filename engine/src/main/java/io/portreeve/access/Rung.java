package io.portreeve.access;

import java.util.ArrayList;
import java.util.List;

/**
 * A right by which a subject becomes another.
 *
 * @param words what it does: {@code impersonates}
 * @param whom what sort of others it makes it
 * @param deed what a rule has to allow
 */
record Rung(String words, Whom whom, Deed deed) {
    /** What sort of others somebody can become. */
    enum Whom {
        /** Service accounts, where the right holds. */
        ACCOUNTS,
        /** Service accounts that pods run as, likewise. */
        RUNNING_ACCOUNTS,
        USERS,
        GROUPS,
        /** Whatever name is in a certificate. */
        ANYBODY
    }

    private static final String[] WRITE = {"create", "update", "patch"};
    private static final String RUNS = "runs pods as";
    private static final String ENTERS = "comes into pods that run as";

    /** Every right of the kind, the plainest first. */
    static final List<Rung> ALL = all();

    private static List<Rung> all() {
        List<Rung> all = new ArrayList<>(List.of(
                new Rung("impersonates", Whom.ACCOUNTS, deed(Resources.ACCOUNTS, "impersonate")),
                new Rung(
                        "impersonates",
                        Whom.USERS,
                        deed(Resources.USERS, "impersonate").inCluster()),
                new Rung(
                        "impersonates",
                        Whom.GROUPS,
                        deed(Resources.GROUPS, "impersonate").inCluster()),
                new Rung("asks for a token of", Whom.ACCOUNTS, deed(Resources.ACCOUNTS.sub("token"), "create")),
                new Rung(RUNS, Whom.ACCOUNTS, deed(Resources.PODS, "create"))));
        for (Resource controllers : Resources.CONTROLLERS) {
            all.add(new Rung(RUNS, Whom.ACCOUNTS, deed(controllers, WRITE)));
        }
        for (Deed deed : ReachingInto.commands()) {
            all.add(new Rung(ENTERS, Whom.RUNNING_ACCOUNTS, deed));
        }
        all.add(new Rung(
                "signs a certificate in the name of",
                Whom.ANYBODY,
                deed(Resources.SIGNING_REQUESTS.sub("approval"), "update", "patch")
                        .inCluster()));
        return List.copyOf(all);
    }

    private static Deed deed(Resource resource, String... verbs) {
        return Deed.of(resource, "", verbs);
    }

    /** Whether whoever has it can become this other one, where {@code running} are the accounts that pods run as. */
    boolean leadsTo(Subject other, Doing doing, Grant grant, RunningAccounts running) {
        return switch (whom) {
            case ACCOUNTS -> isAccount(other, grant) && isName(other, doing);
            case RUNNING_ACCOUNTS -> isAccount(other, grant) && !doing.isLimited() && running.has(other);
            case USERS -> other.kind() == Subject.Kind.USER && isName(other, doing);
            case GROUPS -> other.kind() == Subject.Kind.GROUP && isName(other, doing);
            case ANYBODY -> !other.equals(Subject.MASTERS);
        };
    }

    /** What a template or a request is called does not matter to which account it names. */
    private boolean isName(Subject other, Doing doing) {
        return !doing.isLimited() || words.equals(RUNS) || doing.only().contains(other.name());
    }

    private static boolean isAccount(Subject other, Grant grant) {
        return switch (other.breadth()) {
            case ACCOUNTS -> true;
            case NAMESPACE_ACCOUNTS ->
                grant.isOfCluster()
                        || grant.scope()
                                .filter(name -> other.name().endsWith(":" + name))
                                .isPresent();
            default ->
                other.kind() == Subject.Kind.ACCOUNT
                        && (grant.isOfCluster() || grant.scope().equals(other.namespace()));
        };
    }
}
