package io.portreeve.rules.dangerousconnection;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.ObjectId;
import io.portreeve.rule.Connection;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.inside.InsidePort;
import io.portreeve.rules.phrase.Phrases;
import java.util.List;
import java.util.stream.Stream;

/** Finds that somebody comes through the API server into pods with a dangerous port; where nobody comes, it finds nothing. */
public final class DangerousConnection implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR6003",
            "dangerous-connection",
            Severity.MEDIUM,
            "An exec, attach, port-forward or proxy into pods with a dangerous port, past every Service and policy.",
            "change",
            "access",
            "cwe-284",
            "cwe-668");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.settings().get(Connection.class).stream()
                .flatMap(connection -> InsidePort.byWorkload(context).stream()
                        .filter(ports -> isInto(connection.workload(), ports))
                        .map(ports -> judge(connection, ports.get(0))));
    }

    private static boolean isInto(ObjectId workload, List<InsidePort> ports) {
        return ports.get(0).workload().id().equals(workload);
    }

    private Finding judge(Connection connection, InsidePort port) {
        return finding(port.workload(), port.place())
                .severity(Severity.MEDIUM)
                .subject(connection.how())
                .fix(
                        Fix.advice(
                                "come by the port itself, where policies see it; or give this right for the time of an incident only"))
                .message(deed(connection.how()) + " pods of " + Phrases.name(port.workload())
                        + " comes past every Service and policy to "
                        + port.classification().title() + " on port " + port.number() + ".");
    }

    private static String deed(String how) {
        return switch (how) {
            case "exec" -> "A command in the";
            case "attach" -> "Attaching to the";
            case "portforward" -> "A port-forward into the";
            default -> "A connection by the API server's proxy into the";
        };
    }
}
