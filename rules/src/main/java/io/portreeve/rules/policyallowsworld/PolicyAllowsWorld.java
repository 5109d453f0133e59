package io.portreeve.rules.policyallowsworld;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rule.RuleSettings;
import io.portreeve.rule.Termed;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.rules.inside.InsidePort;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds rules of policies that let every pod, or the Internet, come to a dangerous port. */
public final class PolicyAllowsWorld implements Termed {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR4002",
            "policy-allows-world",
            Severity.HIGH,
            "A policy that lets every pod of the cluster, or every address outside, come to a dangerous port.",
            "isolation",
            "cwe-284",
            "cwe-653");

    private static final Fix NAME_THE_SOURCES = Fix.advice(
            "name the pods that need it: from with a podSelector, and a namespaceSelector where they are elsewhere");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public SortedMap<String, List<String>> terms(RuleSettings settings) {
        return new TreeMap<>(Map.of("ports", PortCatalogue.of(settings).ports(InsidePort::isDangerous)));
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        Map<Place, List<Allowed>> byRule = new LinkedHashMap<>();
        InsidePort.byWorkload(context).stream()
                .flatMap(List::stream)
                .flatMap(port -> Allowed.of(port, context.reachability()))
                .forEach(allowed -> byRule.computeIfAbsent(allowed.rule(), rule -> new ArrayList<>(1))
                        .add(allowed));
        return byRule.values().stream().map(this::judge);
    }

    private Finding judge(List<Allowed> allowed) {
        Allowed worst = allowed.stream().min(Allowed.WORST_FIRST).orElseThrow();
        InsidePort port = worst.port();
        KubernetesObject policy = worst.policy();
        Finding.Builder finding = finding(policy, head(worst.rule()))
                .severity(worst.severity())
                .confidence(port.classification().confidence())
                .exposure(port.path())
                .fix(NAME_THE_SOURCES)
                .subject(port.number());
        finding.related(port.place().range(), "the port");
        return finding.message(Phrases.name(policy) + " lets " + Allowed.whom(ofSamePort(allowed, port))
                + " come to port " + port.number()
                + " of "
                + Phrases.name(port.workload()) + ", " + port.classification().title() + ": "
                + port.classification().because() + "." + more(allowed));
    }

    /** The first word of a rule that goes over several lines, else the rule. */
    private static Place head(Place rule) {
        SourceRange range = rule.range();
        String text = range.text();
        int colon = text.indexOf(':');
        if (text.startsWith("{") || colon < 0) {
            return rule;
        }
        return rule.at(new SourceRange(range.file(), range.start(), range.start() + colon));
    }

    private static List<Allowed> ofSamePort(List<Allowed> allowed, InsidePort port) {
        return allowed.stream().filter(each -> each.port().equals(port)).toList();
    }

    private static String more(List<Allowed> allowed) {
        long others = allowed.stream().map(Allowed::port).distinct().count() - 1;
        if (others == 0) {
            return "";
        }
        return " The same rule opens " + others + (others == 1 ? " more dangerous port." : " more dangerous ports.");
    }
}
