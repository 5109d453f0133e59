package io.portreeve.policy;

import io.portreeve.exposure.ExposureOptions;
import io.portreeve.finding.Severity;
import io.portreeve.lock.Meant;
import io.portreeve.rule.RuleSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What other engines can enforce of some rules.
 *
 * @param policies in the order of rules
 * @param rules all rules that were asked for, with what is not expressed of them
 * @param unseen objects of intents that no policy about a single object can honour
 */
public record AdmissionPolicies(List<AdmissionPolicy> policies, List<Expressed> rules, List<String> unseen) {
    /** Namespaces that policies leave alone: the cluster's own, and Portreeve's. */
    static final List<String> EXEMPT_NAMESPACES = List.of("kube-system", "portreeve");

    public AdmissionPolicies {
        policies = List.copyOf(policies);
        rules = List.copyOf(rules);
        unseen = List.copyOf(unseen);
    }

    /**
     * What the policies are made by.
     *
     * @param severities what the configuration makes of rules, by id
     */
    public record Settings(
            ExposureOptions exposure, RuleSettings rules, Map<String, Severity> severities, Meant meant, Mode mode) {
        public Settings {
            severities = Map.copyOf(severities);
        }

        /** A rule that is for information only keeps nothing out. */
        Mode mode(String id) {
            return severities.get(id) == Severity.INFO ? Mode.AUDIT : mode;
        }
    }

    public static AdmissionPolicies of(List<Expressed> rules, Settings settings) {
        Allowances allowances = new Allowances(settings.meant(), settings.exposure());
        List<AdmissionPolicy> policies = new ArrayList<>();
        for (Expressed rule : rules) {
            Terms terms =
                    new Terms(rule.rule(), settings.rules(), settings.exposure().provider());
            for (Condition condition : rule.conditions()) {
                for (Shape shape : condition.subject().shapes()) {
                    policies.add(new AdmissionPolicy(
                            rule.info().id(),
                            rule.info().name(),
                            shape,
                            whole(terms.fill(condition.subject().over(condition.offences())), shape),
                            whole(terms.fill(condition.claims()), shape),
                            allowances.of(condition, shape),
                            condition,
                            settings.mode(rule.info().id())));
                }
            }
        }
        return new AdmissionPolicies(policies, rules, allowances.unseen());
    }

    /** An expression over the object, where one over its pod may be written. */
    private static String whole(String expression, Shape shape) {
        return shape.hasPods() ? Cel.replace(expression, "pod", shape.pod()) : expression;
    }

    /** The head of every output: what is not in it. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        rules.stream()
                .filter(Expressed::isPossible)
                .forEach(rule -> rule.gap().ifPresent(gap -> remarks.add(title(rule) + " in part: " + gap)));
        rules.stream()
                .filter(rule -> !rule.isPossible())
                .forEach(rule -> remarks.add(title(rule) + " not: " + rule.gap().orElse("")));
        if (!unseen.isEmpty()) {
            remarks.add("Intents that one object alone does not show, so that they allow nothing here: "
                    + String.join(", ", unseen));
        }
        return remarks;
    }

    /** How far each rule is expressed, and why no farther: a line each, in the order of rules. */
    public String explained() {
        StringBuilder text = new StringBuilder();
        for (Expressed rule : rules) {
            String how = rule.isPossible() ? rule.gap().isPresent() ? "in part" : "in full" : "not";
            text.append(title(rule)).append(' ').append(how);
            rule.gap().ifPresent(gap -> text.append(": ").append(gap));
            text.append('\n');
        }
        return text.toString();
    }

    private static String title(Expressed rule) {
        return rule.info().id() + " " + rule.info().name();
    }

    /** The policies of each rule that has any. */
    SortedMap<String, List<AdmissionPolicy>> byRule() {
        SortedMap<String, List<AdmissionPolicy>> byRule = new TreeMap<>();
        policies.forEach(policy ->
                byRule.computeIfAbsent(policy.id(), id -> new ArrayList<>()).add(policy));
        return byRule;
    }
}
