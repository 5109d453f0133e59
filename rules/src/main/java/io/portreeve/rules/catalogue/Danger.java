package io.portreeve.rules.catalogue;

import static io.portreeve.finding.Severity.CRITICAL;
import static io.portreeve.finding.Severity.HIGH;
import static io.portreeve.finding.Severity.INFO;
import static io.portreeve.finding.Severity.LOW;
import static io.portreeve.finding.Severity.MEDIUM;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody could do who reaches a port, most dangerous first, with the severity of each scope. */
public enum Danger {
    // severity when it can be reached from: the Internet, the network, the cluster, the namespace or less, nowhere
    /** A way to run commands on a machine: SSH, Telnet, RDP, VNC. */
    ADMIN("administration", CRITICAL, HIGH, HIGH, MEDIUM, LOW),
    /** What rules the cluster or its nodes: kubelet, etcd, Docker. */
    CONTROL_PLANE("control plane", CRITICAL, HIGH, HIGH, MEDIUM, LOW),
    /** A debugger or profiler of a running process: JDWP, Delve, pprof. */
    DEBUG("debugging", CRITICAL, HIGH, HIGH, MEDIUM, LOW),
    SECRET_STORE("secret store", CRITICAL, HIGH, LOW, INFO),
    DATA_STORE("data store", CRITICAL, HIGH, LOW, INFO),
    BROKER("message broker", CRITICAL, HIGH, LOW, INFO),
    /** A page to administer a cluster, a database, a pipeline or the company's own work. */
    ADMIN_CONSOLE("administration console", CRITICAL, HIGH, LOW, INFO),
    /** A page that shows metrics, logs or traces. */
    METRICS_CONSOLE("monitoring console", HIGH, MEDIUM, LOW, INFO),
    /** An endpoint for metrics or health. */
    METRICS("metrics", MEDIUM, LOW, INFO),
    /** Anything else: each rule has its own severity for it. */
    APPLICATION("application");

    private final String noun;
    private final String spelling = name().toLowerCase(Locale.ROOT).replace('_', '-');

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes a list that nobody can change
    private final List<Severity> byScope;

    Danger(String noun, Severity... byScope) {
        this.noun = noun;
        this.byScope = List.of(byScope);
    }

    /** In words, for messages: {@code administration console}. */
    public String noun() {
        return noun;
    }

    /** The class of its name in lower case with hyphens. */
    public static Optional<Danger> of(String name) {
        for (Danger danger : values()) {
            if (danger.spelling.equals(name)) {
                return Optional.of(danger);
            }
        }
        return Optional.empty();
    }

    /** Whether this is anything but an ordinary application. */
    public boolean isSensitive() {
        return this != APPLICATION;
    }

    /** Whether whoever reaches it commands a machine, the cluster or a process. */
    public boolean givesControl() {
        return compareTo(DEBUG) <= 0;
    }

    /** How much it matters that this can be reached from so far; empty where it does not, or where each rule decides. */
    public Optional<Severity> severityAt(Scope scope) {
        if (scope == Scope.UNKNOWN) {
            return severityAt(Scope.INTERNET).map(Severity::lower);
        }
        int column = column(scope);
        return column < byScope.size() ? Optional.of(byScope.get(column)) : Optional.empty();
    }

    private static int column(Scope scope) {
        return switch (scope) {
            case INTERNET, UNKNOWN -> 0;
            case NETWORK -> 1;
            case CLUSTER -> 2;
            case NAMESPACE, RESTRICTED -> 3;
            case NONE -> 4;
        };
    }

    /**
     * The same for a path: a scope that is unknown or hangs on a condition counts as the widest it could be, less one level;
     * a way that only trusted sources can come is worth knowing, and no more.
     */
    public Optional<Severity> severityOf(ExposurePath path) {
        Optional<Severity> widest = severityAt(path.widest());
        if (path.trusted()) {
            return widest.map(severity -> severity.atMost(Severity.INFO));
        }
        return path.isConditional() ? widest.map(Severity::lower) : widest;
    }

    /** In lower case with hyphens, as every interface spells it. */
    @Override
    public String toString() {
        return spelling;
    }
}
