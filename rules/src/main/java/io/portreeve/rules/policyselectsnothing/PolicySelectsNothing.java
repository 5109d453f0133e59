package io.portreeve.rules.policyselectsnothing;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.Requirement;
import io.portreeve.model.Service;
import io.portreeve.model.Workload;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.meant.MadeElsewhere;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.policy.Miss;
import io.portreeve.rules.policy.Misses;
import io.portreeve.rules.policy.Policies;
import io.portreeve.rules.policy.Policy;
import io.portreeve.topology.ServiceBinding;
import io.portreeve.topology.ServiceBinding.Selection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds policies whose selector catches no pods. */
public final class PolicySelectsNothing implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR4003",
            "policy-selects-nothing",
            Severity.MEDIUM,
            "A policy that is about no pod, although the input holds the namespace's workloads.",
            "isolation",
            "cwe-693",
            "cwe-284");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return Policies.of(context)
                .all()
                .filter(policy -> policy.subjects().sure().isEmpty())
                .filter(policy -> policy.subjects().onNodes().isEmpty())
                .flatMap(policy -> judge(policy, context).stream());
    }

    private Optional<Finding> judge(Policy policy, RuleContext context) {
        Optional<Miss> miss = Misses.ofSubject(policy, context).best(policy.subjects());
        return miss.isPresent() ? miss.map(meant -> meant(policy, meant)) : nothing(policy, context);
    }

    private Finding meant(Policy policy, Miss miss) {
        return finding(policy.object(), policy.tier().subject().place())
                .severity(miss.severity())
                .confidence(miss.confidence())
                .related(miss.meant().map(object -> object.meta().namePlace()), "must have been meant")
                .fix(Fix.advice(miss.advice()))
                .message(opening(policy) + miss.unless() + ". " + miss.sentence());
    }

    /** Without a workload that was meant, the pods may as well come from elsewhere: worth a note only where the namespace is shown. */
    private Optional<Finding> nothing(Policy policy, RuleContext context) {
        Optional<LabelSelector> selector = policy.tier()
                .subject()
                .pods()
                .filter(pods -> policy.tier().subject().namespaces().isEmpty() && !pods.selectsEverything());
        List<Workload> inNamespace = policy.ownPods(context).stream()
                .filter(workload -> policy.object().namespace().isPresent()
                        && workload.namespace().equals(policy.object().namespace()))
                .toList();
        boolean together = inNamespace.stream()
                .anyMatch(workload -> workload.origin()
                        .folder()
                        .equals(policy.object().origin().folder()));
        if (!policy.subjects().isNobody()
                || !together
                || selector.isEmpty()
                || isMadeElsewhere(policy, selector.get(), context)) {
            return Optional.empty();
        }
        return Optional.of(finding(policy.object(), policy.tier().subject().place())
                .severity(Severity.INFO)
                .confidence(Confidence.POSSIBLE)
                .message(opening(policy) + ", unless something outside the input makes such pods: "
                        + others(inNamespace.size())));
    }

    /** Whether something else in the input asks for the same pods, so that somebody makes them. */
    private static boolean isMadeElsewhere(Policy policy, LabelSelector selector, RuleContext context) {
        List<String> keys =
                selector.requirements().stream().map(Requirement::key).toList();
        return MadeElsewhere.are(policy.object(), keys)
                || context.topology().services().stream()
                        .filter(binding -> binding.selection() == Selection.SELECTS_NOTHING)
                        .map(ServiceBinding::service)
                        .anyMatch(service -> asksForTheSame(service, policy, selector));
    }

    private static boolean asksForTheSame(Service service, Policy policy, LabelSelector selector) {
        return service.namespace().equals(policy.object().namespace())
                && service.selector()
                        .filter(asked -> selector.requirements().stream()
                                .allMatch(requirement -> !asked.labels().containsKey(requirement.key())
                                        || requirement.matches(asked.labels())))
                        .filter(asked -> selector.requirements().stream()
                                .anyMatch(requirement -> asked.labels().containsKey(requirement.key())))
                        .isPresent();
    }

    private static String others(int workloads) {
        return workloads == 1
                ? "the only workload of its namespace in the input does not match."
                : "none of the " + workloads + " workloads of its namespace in the input matches.";
    }

    private static String opening(Policy policy) {
        return policy.name() + " is about no pods ("
                + Phrases.selectors(policy.tier().subject()) + "), so it "
                + (policy.tier().isolates() ? "protects nothing" : "has no effect");
    }
}
