package io.portreeve.rules.execgrantedwidely;

import io.portreeve.access.Doing;
import io.portreeve.access.Question;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.granted.BroadGrant;
import io.portreeve.rules.granted.Crowd;
import io.portreeve.rules.granted.DangerousPods;
import io.portreeve.rules.inside.InsidePort;
import io.portreeve.rules.phrase.Phrases;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds bindings that let a crowd run commands in pods, or come to their ports through the API server. */
public final class ExecGrantedWidely implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR5001",
            "exec-granted-widely",
            Severity.CRITICAL,
            "A binding that lets a crowd come into pods by exec, attach, port-forward or proxy, past every port and policy.",
            "access",
            "cwe-284",
            "cwe-732");

    private static final Set<String> CONNECTIONS = Set.of("portforward", "proxy");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return BroadGrant.of(context, Question::ofReachingIntoPods).stream().map(grant -> judge(grant, context));
    }

    private Finding judge(BroadGrant grant, RuleContext context) {
        Crowd crowd = new Crowd(grant.first());
        Optional<InsidePort> worst = DangerousPods.worst(context, grant.first());
        Severity severity = crowd.severity(worst.isPresent());
        Finding.Builder finding = finding(grant.binding(), grant.place())
                .severity(grant.isConditional() ? severity.lower() : severity)
                .fix(crowd.fix())
                .subject(grant.subject().toString());
        worst.ifPresent(port -> finding.related(port.place().range(), "the port"));
        grant.rules().forEach(rule -> finding.related(rule.range(), "this rule lets them"));
        return finding.message(crowd.words() + " may " + deed(grant) + " the pods of " + grant.where()
                + worst.map(ExecGrantedWidely::among).orElse("") + "." + condition(grant) + crowd.pods(context));
    }

    private static String deed(BroadGrant grant) {
        boolean commands = grant.doings().stream().anyMatch(ExecGrantedWidely::runsCommands);
        boolean connects = grant.doings().stream().anyMatch(doing -> !runsCommands(doing));
        if (commands) {
            return connects ? "run commands in, and come to every port of," : "run commands in";
        }
        return "come, past every policy, to the ports of";
    }

    private static boolean runsCommands(Doing doing) {
        return doing.deed().resource().plural().equals("nodes")
                || !CONNECTIONS.contains(doing.deed().resource().subresource());
    }

    private static String among(InsidePort port) {
        return ", among them " + Phrases.name(port.workload()) + " with "
                + port.classification().title() + " on port " + port.number();
    }

    private static String condition(BroadGrant grant) {
        return grant.isConditional() ? " That is so before Kubernetes 1.35, where get was enough." : "";
    }
}
