package io.portreeve.rules.privilegedport;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.rules.phrase.Phrases;
import java.util.Locale;

/** How a container's attempt to open a port below 1024 is judged and worded. */
record Verdict(OpenedPort port, Privilege privilege, Gate gate) {
    private static final int MOVED_BY = 8000;

    Severity severity() {
        return switch (privilege) {
            case NONE -> gate == Gate.RUNTIME ? Severity.LOW : Severity.MEDIUM;
            case ROOT_FOR_PORTS_ONLY -> Severity.LOW;
            case GRANTED, ROOT, UNSAID -> Severity.INFO;
        };
    }

    Confidence confidence() {
        return privilege == Privilege.NONE || privilege == Privilege.ROOT_FOR_PORTS_ONLY
                ? Confidence.LIKELY
                : Confidence.POSSIBLE;
    }

    Fix advice() {
        String higher = "let it listen on a port from 1024 up, such as " + (MOVED_BY + port.number());
        return switch (gate) {
            case NODE ->
                Fix.advice(higher + ", or add NET_BIND_SERVICE, which a user other than root has only where the"
                        + " program's file carries it too");
            case POD -> Fix.advice(higher + ", or set net.ipv4.ip_unprivileged_port_start to " + port.number());
            case OPEN, RUNTIME ->
                Fix.advice(higher + ", and let the Service translate; or set the sysctl"
                        + " net.ipv4.ip_unprivileged_port_start to " + port.number() + " in the pod's securityContext");
        };
    }

    String message() {
        return switch (privilege) {
            case NONE -> who() + " " + unprivileged() + ": " + withoutPrivilege();
            case ROOT_FOR_PORTS_ONLY ->
                who() + " runs as root, with no capability but NET_BIND_SERVICE, to open port " + port.number()
                        + ". On a port from 1024 up it needs neither.";
            case GRANTED, ROOT ->
                who() + " runs as root and opens port " + port.number()
                        + ". If the port is the reason, one from 1024 up needs no root.";
            case UNSAID ->
                "Port " + port.number() + " of " + name() + " is below 1024, and who runs there is left to the"
                        + " image: " + unsaid();
        };
    }

    private String who() {
        String name = name();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String name() {
        return port.container()
                        .name()
                        .known()
                        .map(container -> "container " + container)
                        .orElse("the container")
                + " of " + Phrases.name(port.workload());
    }

    private String unprivileged() {
        return Privilege.otherUser(port.container())
                .map(user -> "runs as user " + user + " without NET_BIND_SERVICE")
                .orElse(
                        Privilege.isNotRoot(port.container())
                                ? "must not run as root and has no NET_BIND_SERVICE added"
                                : "drops the capability NET_BIND_SERVICE");
    }

    private String withoutPrivilege() {
        return switch (gate) {
            case NODE ->
                "on its node's network it cannot open port " + port.number()
                        + ", unless the node or the program's file was set up to allow it.";
            case POD ->
                "it cannot open port " + port.number() + ", since the pod sets the first unprivileged port to "
                        + port.workload().pod().unprivilegedPortStart().known().orElse(0) + ".";
            case OPEN, RUNTIME ->
                "whether it can open port " + port.number() + " is left to the container runtime. Docker"
                        + " since 20.10 and containerd since 2.0 allow it by default, CRI-O and older ones refuse.";
        };
    }

    private String unsaid() {
        return gate == Gate.RUNTIME
                ? "without root or NET_BIND_SERVICE, CRI-O and containerd before 2.0 refuse to open it by default."
                : "only root, or a program with NET_BIND_SERVICE, can open it.";
    }
}
