package io.portreeve.rules.exposuregrantedwidely;

import io.portreeve.access.Question;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.granted.BroadGrant;
import io.portreeve.rules.granted.Crowd;
import io.portreeve.rules.granted.DangerousPods;
import io.portreeve.rules.granted.Deeds;
import io.portreeve.rules.inside.InsidePort;
import io.portreeve.rules.phrase.Phrases;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds bindings that let a crowd write what opens ports: Services, Ingresses, routes, endpoints, policies, labels of namespaces. */
public final class ExposureGrantedWidely implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR5002",
            "exposure-granted-widely",
            Severity.CRITICAL,
            "A binding that lets a crowd open ports: write Services, Ingresses, routes, endpoints or network policies.",
            "access",
            "exposure",
            "cwe-284",
            "cwe-732");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return BroadGrant.of(context, Question::ofOpeningPorts).stream().map(grant -> judge(grant, context));
    }

    private Finding judge(BroadGrant grant, RuleContext context) {
        Crowd crowd = new Crowd(grant.first());
        Optional<InsidePort> worst = DangerousPods.worst(context, grant.first());
        Finding.Builder finding = finding(grant.binding(), grant.place())
                .severity(crowd.severity(worst.isPresent()))
                .fix(crowd.fix())
                .subject(grant.subject().toString());
        worst.ifPresent(port -> finding.related(port.place().range(), "the port"));
        grant.rules().forEach(rule -> finding.related(rule.range(), "this rule lets them"));
        String deeds = grant.isEverything() ? "do everything" : Deeds.words(grant.doings());
        return finding.message(crowd.words() + " may " + deeds + " in " + grant.where() + ", and so open "
                + worst.map(ExposureGrantedWidely::port).orElse("its ports") + " to others." + crowd.pods(context));
    }

    private static String port(InsidePort port) {
        return "port " + port.number() + " of " + Phrases.name(port.workload()) + ", "
                + port.classification().title() + ",";
    }
}
