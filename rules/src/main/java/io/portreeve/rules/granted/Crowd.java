package io.portreeve.rules.granted;

import io.portreeve.access.Breadth;
import io.portreeve.access.Grant;
import io.portreeve.access.Subject;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Workload;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.phrase.Phrases;
import java.util.List;

/** Those who stand behind a broad subject: how many, what it matters, and which of the input's pods they are. */
public final class Crowd {
    private static final String PREFIX = "system:serviceaccounts:";

    private final Subject subject;
    private final Grant grant;

    public Crowd(Grant grant) {
        this.subject = grant.subject();
        this.grant = grant;
    }

    /** {@code Every pod of namespace shop that names no account of its own (ServiceAccount shop/default)}. */
    public String words() {
        return switch (subject.breadth()) {
                    case ANONYMOUS -> "Whoever reaches the API server without logging in";
                    case LOGGED_IN -> "Everybody who is logged in";
                    case ACCOUNTS -> "Every pod of the cluster that is given a token";
                    case NAMESPACE_ACCOUNTS ->
                        "Every pod of namespace " + subject.name().substring(PREFIX.length())
                                + " that is given a token";
                    case DEFAULT_ACCOUNT, NAMED ->
                        "Every pod of "
                                + subject.namespace()
                                        .map(name -> "namespace " + name)
                                        .orElse("the binding's namespace")
                                + " that names no account of its own";
                }
                + " (" + subject + ")";
    }

    /** What it matters that they may do a dangerous thing there. */
    public Severity severity() {
        return switch (subject.breadth()) {
            case ANONYMOUS -> Severity.CRITICAL;
            case LOGGED_IN, ACCOUNTS -> Severity.HIGH;
            case NAMESPACE_ACCOUNTS, DEFAULT_ACCOUNT, NAMED -> grant.isOfCluster() ? Severity.HIGH : Severity.MEDIUM;
        };
    }

    /** The same where nothing dangerous is known to stand there; for strangers that makes no difference. */
    public Severity severity(boolean dangerous) {
        return dangerous || subject.breadth() == Breadth.ANONYMOUS
                ? severity()
                : severity().lower();
    }

    /** A further sentence on the pods of the input that run as that account, or nothing. */
    public String pods(RuleContext context) {
        List<Workload> workloads = context.access().running().of(subject).stream()
                .filter(workload -> context.access().isBeside(workload, grant))
                .toList();
        if (workloads.isEmpty()) {
            return "";
        }
        String more = workloads.size() == 1 ? "" : " and " + (workloads.size() - 1) + " more workloads";
        return " Among them are " + Phrases.pods(workloads.get(0)) + more + ".";
    }

    /** What settles it. */
    public Fix fix() {
        return Fix.advice(
                switch (subject.breadth()) {
                    case ANONYMOUS, LOGGED_IN -> "bind the role to the users, groups or accounts that need it, by name";
                    case ACCOUNTS, NAMESPACE_ACCOUNTS, DEFAULT_ACCOUNT, NAMED ->
                        "give the pods that need it an account of their own (serviceAccountName), and bind the role to that";
                });
    }
}
