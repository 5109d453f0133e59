package io.portreeve.rules.targetportambiguous;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Workload;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.meant.Together;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.ServiceBinding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds target port names that mean several numbers: in one pod, or in the pods of several workloads. */
public final class TargetPortAmbiguous implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR1004",
            "target-port-ambiguous",
            Severity.LOW,
            "A named targetPort that is a different number in different pods, or that a pod has twice.",
            "wiring",
            "cwe-694");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.topology().services().stream().flatMap(this::judge);
    }

    private Stream<Finding> judge(ServiceBinding binding) {
        return binding.ports().stream()
                .flatMap(binds -> NamedTarget.of(binding.service(), binds).stream())
                .flatMap(target -> Stream.concat(twiceInOnePod(target), differentInDifferentPods(target).stream()));
    }

    private Stream<Finding> twiceInOnePod(NamedTarget target) {
        Map<String, Workload> once = new LinkedHashMap<>();
        target.workloads().stream()
                .filter(workload -> target.numbers(workload).size() > 1)
                .forEach(workload -> once.putIfAbsent(Phrases.name(workload), workload));
        return once.values().stream().map(workload -> twice(target, workload));
    }

    private Finding twice(NamedTarget target, Workload workload) {
        List<String> numbers =
                target.numbers(workload).stream().map(String::valueOf).toList();
        Finding.Builder finding = finding(target, Severity.LOW, List.of(workload), workload.name())
                .fix(Fix.advice("give each port of the pod a name of its own"));
        return finding.message(target.title() + " is two ports of " + Phrases.name(workload) + ", "
                + Phrases.and(numbers) + ". Kubernetes takes the first, " + numbers.get(0)
                + ", and the Service never reaches the other.");
    }

    private Optional<Finding> differentInDifferentPods(NamedTarget target) {
        List<Workload> differing = target.differing();
        if (differing.isEmpty()) {
            return Optional.empty();
        }
        boolean meant = Rollout.isBetween(differing);
        Finding.Builder finding = finding(target, meant ? Severity.INFO : Severity.LOW, differing, "different pods")
                .fix(Fix.advice(
                        "give the port one number in all of these pods, or each workload a Service of its own"));
        List<String> where = differing.stream()
                .map(workload -> target.numbers(workload).get(0) + " in " + Phrases.name(workload))
                .distinct()
                .toList();
        return Optional.of(finding.message(target.title() + " is " + Phrases.and(where)
                + ". All of them are served, but a policy, a firewall or a client that names one number misses the other"
                + " pods."));
    }

    /** Of several workloads none is named in the subject: which ones are told apart hangs on the order of the documents. */
    private Finding.Builder finding(NamedTarget target, Severity severity, List<Workload> workloads, String where) {
        boolean guessed = workloads.stream().anyMatch(workload -> !Together.are(target.service(), workload));
        Finding.Builder finding = finding(target.service(), target.place())
                .severity(guessed ? Severity.INFO : severity)
                .confidence(guessed ? Confidence.POSSIBLE : Confidence.CERTAIN)
                .subject(target.label() + " in " + where);
        workloads.forEach(workload -> target.declarations(workload)
                .forEach(port -> finding.related(
                        port.number().place(),
                        target.name() + " is " + port.label() + " in " + Phrases.name(workload))));
        return finding;
    }
}
