package io.portreeve.rules.overlappingselectors;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Selector;
import io.portreeve.model.Service;
import io.portreeve.model.Workload;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.meant.OneApplication;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.ServiceBinding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Services whose selector catches the pods of another application. */
public final class OverlappingSelectors implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR1009",
            "overlapping-selectors",
            Severity.MEDIUM,
            "A selector that also catches another application's pods, and sends traffic to them.",
            "wiring",
            "cwe-440",
            "cwe-668");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.topology().services().stream()
                .filter(binding -> binding.workloads().size() > 1)
                .flatMap(binding -> judge(context, binding).stream());
    }

    /** One finding a Service: the selector is one place, and one edit settles all that it catches. */
    private Optional<Finding> judge(RuleContext context, ServiceBinding binding) {
        List<Overlap> overlaps = binding.ports().stream()
                .flatMap(port -> new Overlaps(context, binding, port).all())
                .sorted(Overlap.WORST_FIRST)
                .toList();
        Optional<Selector> selector = binding.service().selector();
        return overlaps.isEmpty() || selector.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(binding.service(), selector.get(), overlaps));
    }

    private Finding finding(Service service, Selector selector, List<Overlap> overlaps) {
        Overlap worst = overlaps.get(0);
        Finding.Builder finding = finding(service, selector.place())
                .severity(worst.severity())
                .confidence(worst.confidence())
                .exposure(worst.exposure())
                .subject(Phrases.name(worst.caught()))
                .fix(Fix.advice(advice(worst)));
        finding.related(worst.own().meta().namePlace().range(), "meant");
        caught(overlaps)
                .forEach(workload -> finding.related(workload.meta().namePlace().range(), "caught as well"));
        return finding.message(message(service, selector, overlaps));
    }

    private static List<Workload> caught(List<Overlap> overlaps) {
        return overlaps.stream().map(Overlap::caught).distinct().toList();
    }

    private static String message(Service service, Selector selector, List<Overlap> overlaps) {
        Overlap worst = overlaps.get(0);
        int others = caught(overlaps).size() - 1;
        String more = others == 0 ? "" : " and " + others + (others == 1 ? " other workload" : " other workloads");
        return "The selector of " + Phrases.name(service) + " (" + selector + ") catches not only "
                + Phrases.name(worst.own()) + " but also " + Phrases.name(worst.caught()) + labels(worst.caught())
                + more
                + ": " + worst.consequence() + ".";
    }

    private static String labels(Workload workload) {
        List<String> labels = workload.pod().labels().entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .toList();
        return " (" + String.join(", ", labels) + ")";
    }

    /** By the label that tells the two apart, where there is one. */
    private static String advice(Overlap overlap) {
        String label = OneApplication.difference(overlap.own(), overlap.caught())
                .map(key -> key + ": " + overlap.own().pod().labels().getOrDefault(key, ""))
                .orElse("a label that only the pods of " + Phrases.name(overlap.own()) + " have");
        return "add " + label + " to the selector";
    }
}
