package io.portreeve.rules.serviceselectsnothing;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Requirement;
import io.portreeve.model.Selector;
import io.portreeve.model.Service;
import io.portreeve.model.Workload;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.meant.MadeElsewhere;
import io.portreeve.rules.meant.NearMiss;
import io.portreeve.rules.meant.NearMisses;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.ServiceBinding;
import io.portreeve.topology.ServiceBinding.Selection;
import io.portreeve.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Services whose selector catches no pods. */
public final class ServiceSelectsNothing implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR1008",
            "service-selects-nothing",
            Severity.MEDIUM,
            "A selector that matches no workload, although the input holds the namespace's workloads.",
            "wiring",
            "cwe-440");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.topology().services().stream()
                .filter(binding -> binding.selection() == Selection.SELECTS_NOTHING)
                .filter(binding -> binding.endpoints().isEmpty())
                .map(ServiceBinding::service)
                .flatMap(service -> service.selector().stream()
                        .filter(selector -> !selector.hasPlaceholders())
                        .flatMap(selector -> judge(service, selector, context.topology()).stream()));
    }

    private Optional<Finding> judge(Service service, Selector selector, Topology topology) {
        Optional<NearMiss> nearMiss = nearMiss(service, selector, topology);
        return nearMiss.isPresent()
                ? nearMiss.map(miss -> meant(service, selector, miss))
                : nothing(service, selector, topology);
    }

    private static Optional<NearMiss> nearMiss(Service service, Selector selector, Topology topology) {
        List<Requirement> labels = selector.labels().entrySet().stream()
                .map(label -> new Requirement(label.getKey(), "In", List.of(label.getValue())))
                .toList();
        List<Workload> close = topology.workloadsBeside(service).stream()
                .filter(workload ->
                        service.origin().folder().equals(workload.origin().folder()))
                .toList();
        return new NearMisses(
                        service,
                        labels,
                        workload -> topology.servicesOf(workload).isEmpty())
                .best(close);
    }

    private Finding meant(Service service, Selector selector, NearMiss miss) {
        return finding(service, selector.place())
                .severity(miss.severity())
                .confidence(miss.confidence())
                .related(miss.workload().meta().namePlace().range(), "its pods have other labels")
                .fix(Fix.advice(miss.advice()))
                .message(opening(service, selector) + ". " + miss.sentence());
    }

    /** Without a workload that was meant, the pods may as well come from elsewhere: worth a note only where the namespace is shown. */
    private Optional<Finding> nothing(Service service, Selector selector, Topology topology) {
        List<Workload> inNamespace = topology.workloadsBeside(service).stream()
                .filter(workload ->
                        service.namespace().isPresent() && workload.namespace().equals(service.namespace()))
                .toList();
        boolean together = inNamespace.stream()
                .anyMatch(workload ->
                        workload.origin().folder().equals(service.origin().folder()));
        if (!together || MadeElsewhere.are(service, selector.labels().keySet())) {
            return Optional.empty();
        }
        return Optional.of(finding(service, selector.place())
                .severity(Severity.INFO)
                .confidence(Confidence.POSSIBLE)
                .message(opening(service, selector) + ", unless something outside the input makes such pods: "
                        + others(inNamespace.size())));
    }

    private static String others(int workloads) {
        return workloads == 1
                ? "the only workload of its namespace in the input does not."
                : "none of the " + workloads + " workloads of its namespace in the input does.";
    }

    private static String opening(Service service, Selector selector) {
        String consequence = service.isHeadless() || service.ports().isEmpty()
                ? "its name leads to no address"
                : "connections to " + Phrases.ports(service) + " are refused";
        return Phrases.name(service) + " selects no pods (" + selector + "), so " + consequence;
    }
}
