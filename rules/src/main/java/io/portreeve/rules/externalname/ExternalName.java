package io.portreeve.rules.externalname;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.ServiceType;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rule.RuleSettings;
import io.portreeve.rule.Termed;
import io.portreeve.rules.address.SpecialAddress;
import io.portreeve.rules.address.SpecialName;
import io.portreeve.rules.externalname.Alias.Verdict;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.Front;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds ExternalName Services that lead to the dialler itself, to metadata, or into other namespaces. */
public final class ExternalName implements Termed {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR3007",
            "external-name",
            Severity.CRITICAL,
            "An ExternalName that leads to loopback, metadata, another namespace, or to an address in place of a name.",
            "exposure",
            "cwe-918",
            "cwe-668");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public SortedMap<String, List<String>> terms(RuleSettings settings) {
        return new TreeMap<>(Map.of(
                "loopback_names",
                SpecialName.loopbacks(),
                "metadata_names",
                SpecialName.metadata(),
                "metadata_addresses",
                SpecialAddress.metadataAddresses()));
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.snapshot().services().stream()
                .filter(service -> service.is(ServiceType.EXTERNAL_NAME))
                .flatMap(service -> Alias.of(service, context.topology()).stream())
                .flatMap(alias ->
                        new Verdicts(context, alias).verdict().map(verdict -> finding(alias, verdict)).stream());
    }

    private Finding finding(Alias alias, Verdict verdict) {
        Finding.Builder finding = finding(alias.service(), alias.place())
                .severity(verdict.severity())
                .confidence(verdict.confidence())
                .subject(alias.name())
                .fix(Fix.advice(verdict.advice()));
        alias.fronts().forEach(front -> finding.related(front.place().range(), "this publishes it"));
        return finding.message(
                "Service " + alias.service().id().qualifiedName() + " " + verdict.what() + published(alias) + ".");
    }

    private static String published(Alias alias) {
        List<String> names = alias.fronts().stream()
                .map(Front::object)
                .map(Phrases::name)
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        return ". " + Phrases.and(names) + (names.size() == 1 ? " sends" : " send") + " requests from outside there";
    }
}
