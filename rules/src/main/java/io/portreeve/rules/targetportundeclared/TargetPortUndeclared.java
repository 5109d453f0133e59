package io.portreeve.rules.targetportundeclared;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.Place;
import io.portreeve.model.Workload;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.listening.DeclaredPorts;
import io.portreeve.rules.listening.NumberedTarget;
import io.portreeve.rules.listening.PortStanding;
import io.portreeve.rules.listening.Sightings;
import io.portreeve.rules.phrase.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds target port numbers that the selected pods do not declare, where nothing else shows that they listen there. */
public final class TargetPortUndeclared implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR1003",
            "target-port-undeclared",
            Severity.LOW,
            "A numeric targetPort that the selected pods do not declare, and on which nothing shows that they listen.",
            "wiring",
            "cwe-440");

    private static final int NAMES = 3;
    private static final Set<PortStanding> DECLARING = Set.of(PortStanding.OTHERS_ONLY, PortStanding.OTHER_PROTOCOL);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.topology().services().stream()
                .filter(binding -> !binding.service().isHeadless())
                .flatMap(binding -> binding.ports().stream()
                        .filter(binds -> binds.port().targetPort().isExplicit())
                        .flatMap(binds -> NumberedTarget.of(binding, binds).stream()))
                .flatMap(target -> judge(target).stream());
    }

    private Optional<Finding> judge(NumberedTarget target) {
        Place place = target.port().targetPort().place().orElseThrow();
        List<Workload> declaring = target.that(DECLARING);
        if (!target.isServedByNone()) {
            return Optional.of(target.lacking())
                    .filter(lacking -> !lacking.isEmpty())
                    .map(lacking -> someLackIt(target, lacking, place));
        }
        if (isAboutProtocols(target)) {
            return Optional.empty();
        }
        return Optional.of(
                declaring.isEmpty() ? nothingIsDeclared(target, place) : othersAreDeclared(target, declaring, place));
    }

    /** The number is declared with another protocol that no port of the Service has: another rule's fault. */
    private static boolean isAboutProtocols(NumberedTarget target) {
        return target.that(Set.of(PortStanding.OTHER_PROTOCOL)).stream()
                .flatMap(DeclaredPorts::of)
                .filter(port -> port.number().is(target.number()))
                .flatMap(port -> port.protocol().known().stream())
                .anyMatch(protocol -> !target.isTwinOf(protocol));
    }

    private Finding othersAreDeclared(NumberedTarget target, List<Workload> workloads, Place place) {
        boolean sameNumber = !target.that(Set.of(PortStanding.OTHER_PROTOCOL)).isEmpty();
        return finding(target, workloads, place, sameNumber ? Severity.INFO : Severity.LOW)
                .confidence(target.isGuessed() || sameNumber ? Confidence.POSSIBLE : Confidence.LIKELY)
                .message(leads(target) + ", which none of them declares: " + declare(workloads, "only ")
                        + DeclaredPorts.inShort(workloads) + ". Connections are refused unless something listens on "
                        + target.label() + " all the same.");
    }

    private Finding nothingIsDeclared(NumberedTarget target, Place place) {
        List<Workload> workloads = target.workloads();
        return finding(target, workloads, place, Severity.INFO)
                .confidence(Confidence.POSSIBLE)
                .message(leads(target) + ", but " + declare(workloads, "no port")
                        + ", and no probe, argument or variable shows"
                        + " that they listen there. If they do not, connections are refused.");
    }

    private Finding someLackIt(NumberedTarget target, List<Workload> lacking, Place place) {
        return finding(target, lacking, place, Severity.LOW)
                .confidence(target.isGuessed() ? Confidence.POSSIBLE : Confidence.LIKELY)
                .message("Port " + Phrases.number(target.port()) + " of " + Phrases.name(target.service())
                        + " sends a share of its connections to port " + target.label() + " of "
                        + Phrases.and(shortened(lacking)) + ", where only " + DeclaredPorts.inShort(lacking)
                        + (lacking.size() == 1 && DeclaredPorts.words(lacking).size() == 1 ? " is" : " are")
                        + " declared: that share is refused unless something listens there all the same.");
    }

    private static String leads(NumberedTarget target) {
        return "Port " + Phrases.number(target.port()) + " of " + Phrases.name(target.service()) + " leads to port "
                + target.label() + " of its pods";
    }

    private static String declare(List<Workload> workloads, String what) {
        List<String> names = shortened(workloads);
        return Phrases.and(names) + (names.size() == 1 ? " declares " : " declare ") + what;
    }

    private static List<String> shortened(List<Workload> workloads) {
        List<String> names = NumberedTarget.names(workloads);
        return names.size() <= NAMES
                ? names
                : Stream.concat(names.stream().limit(NAMES), Stream.of(names.size() - NAMES + " more"))
                        .toList();
    }

    private Finding.Builder finding(NumberedTarget target, List<Workload> workloads, Place place, Severity severity) {
        Finding.Builder finding = finding(target.service(), place)
                .severity(target.isGuessed() ? Severity.INFO : severity)
                .fix(Fix.advice("write the targetPort on which the pods listen, or declare containerPort "
                        + target.label() + " in them"))
                .subject(Phrases.number(target.port()) + " to " + target.label());
        workloads.forEach(workload -> relate(finding, workload));
        return finding;
    }

    /** What the pods say instead. */
    private static void relate(Finding.Builder finding, Workload workload) {
        List<ContainerPort> declared = DeclaredPorts.of(workload).toList();
        String name = Phrases.name(workload);
        if (declared.isEmpty()) {
            finding.related(workload.meta().namePlace().range(), name + " declares no ports");
        }
        declared.forEach(
                port -> finding.related(port.number().place(), name + " declares " + DeclaredPorts.words(port)));
        Sightings.of(workload).all().stream()
                .filter(seen ->
                        declared.stream().noneMatch(port -> port.number().is(seen.number())))
                .forEach(seen -> finding.related(seen.place().range(), seen.words()));
    }
}
