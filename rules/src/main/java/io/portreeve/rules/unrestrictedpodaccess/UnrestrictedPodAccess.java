package io.portreeve.rules.unrestrictedpodaccess;

import io.portreeve.exposure.Scope;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.reachability.Cause;
import io.portreeve.remedy.PodPort;
import io.portreeve.remedy.Proposal;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.catalogue.Danger;
import io.portreeve.rules.inside.InsidePort;
import io.portreeve.rules.phrase.Phrases;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds workloads with dangerous ports that no policy keeps any pod of the cluster from. */
public final class UnrestrictedPodAccess implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR4001",
            "unrestricted-pod-access",
            Severity.HIGH,
            "A dangerous port that every pod of the cluster reaches, because no policy selects its pods.",
            "isolation",
            "lateral-movement",
            "cwe-284",
            "cwe-653");

    /** Behind these a person sits: where no Service leads to one, no pod is meant to come. */
    private static final Set<Danger> FOR_PEOPLE = EnumSet.of(Danger.ADMIN, Danger.DEBUG);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return InsidePort.byWorkload(context).stream()
                .map(ports ->
                        ports.stream().filter(port -> isFree(port, context)).toList())
                .filter(ports -> !ports.isEmpty())
                .map(ports -> judge(ports, context));
    }

    /** Where a rule lets every pod in, that rule is another one's to judge. */
    private static boolean isFree(InsidePort port, RuleContext context) {
        if (port.path().scope() != Scope.CLUSTER) {
            return false;
        }
        Cause cause = context.reachability()
                .admission(
                        port.workload(), port.target().protocol(), port.target().number())
                .everyPod()
                .ingress()
                .cause();
        return cause == Cause.NO_POLICY || cause == Cause.NO_RULE;
    }

    private Finding judge(List<InsidePort> ports, RuleContext context) {
        InsidePort worst = ports.get(0);
        Proposal proposal = new Proposal(context.topology(), context.reachability(), context.exposure());
        return finding(worst.workload(), worst.place())
                .severity(worst.severity())
                .confidence(worst.classification().confidence())
                .exposure(worst.path())
                .fix(proposal.fix(worst.workload(), numbers(ports, true), numbers(ports, false)))
                .subject(worst.number())
                .message("Every pod of the cluster can connect to " + ports(ports) + " of "
                        + Phrases.name(worst.workload()) + ", "
                        + worst.classification().title()
                        + ": no policy says who may (" + worst.classification().because() + ").");
    }

    private static Set<PodPort> numbers(List<InsidePort> ports, boolean used) {
        Set<PodPort> numbers = new TreeSet<>();
        for (InsidePort port : ports) {
            if (isUsed(port) == used) {
                numbers.add(new PodPort(port.target().number(), port.target().protocol()));
            }
        }
        return numbers;
    }

    /** Whether pods may need it: what programs speak, the members of a cluster speak among themselves without a Service. */
    private static boolean isUsed(InsidePort port) {
        boolean declared = port.target().declared().isPresent();
        return port.byService()
                || (declared && !FOR_PEOPLE.contains(port.classification().danger()));
    }

    private static String ports(List<InsidePort> ports) {
        return Phrases.ports(ports.stream().map(InsidePort::number).toList());
    }
}
