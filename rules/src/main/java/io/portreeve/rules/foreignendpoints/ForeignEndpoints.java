package io.portreeve.rules.foreignendpoints;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Endpoints;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.ServiceBinding;
import io.portreeve.topology.ServiceBinding.Selection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds endpoints, written by hand, that lead to other namespaces' pods, nodes, loopback or metadata. */
public final class ForeignEndpoints implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR3008",
            "foreign-endpoints",
            Severity.CRITICAL,
            "Endpoints that lead to another namespace's pods, a node, loopback or metadata.",
            "exposure",
            "cwe-441",
            "cwe-668",
            "cwe-918");

    private static final String API_SERVER = "kubernetes";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        Addresses addresses = new Addresses(context.snapshot());
        return behind(context).flatMap(behind -> findings(behind, addresses));
    }

    /** With a selector the cluster writes the addresses itself; those of the API server are its nodes by nature. */
    private static Stream<Behind> behind(RuleContext context) {
        Set<Place> joined = new HashSet<>();
        context.topology().services().stream()
                .flatMap(binding -> binding.endpoints().stream())
                .forEach(endpoints -> joined.add(endpoints.meta().place()));
        Stream<Behind> known = context.topology().services().stream()
                .filter(binding -> binding.selection() == Selection.NO_SELECTOR)
                .flatMap(binding -> behind(binding, context));
        Stream<Behind> unknown = context.snapshot()
                .all(Endpoints.class)
                .filter(endpoints -> !joined.contains(endpoints.meta().place()))
                .map(endpoints -> Behind.unknown(endpoints, context));
        return Stream.concat(known, unknown)
                .filter(behind -> !behind.endpoints().service().equals(API_SERVER));
    }

    private static Stream<Behind> behind(ServiceBinding binding, RuleContext context) {
        return binding.endpoints().stream().map(endpoints -> Behind.of(endpoints, binding.service(), context));
    }

    /** One finding for all addresses of one sort. */
    private Stream<Finding> findings(Behind behind, Addresses addresses) {
        Map<String, List<Foreign>> sorts = new LinkedHashMap<>();
        for (Foreign foreign : addresses.foreign(behind)) {
            sorts.merge(foreign.what(), List.of(foreign), ForeignEndpoints::joined);
        }
        return sorts.values().stream().map(alike -> finding(behind, alike));
    }

    private static List<Foreign> joined(List<Foreign> some, List<Foreign> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private Finding finding(Behind behind, List<Foreign> alike) {
        Foreign first = alike.get(0);
        boolean certain =
                behind.service().isPresent() && behind.endpoints().namespace().isPresent();
        Finding.Builder finding = finding(behind.endpoints(), first.place())
                .severity(certain ? first.severity() : first.severity().lower())
                .confidence(certain ? Confidence.CERTAIN : Confidence.POSSIBLE)
                .exposure(behind.path())
                .subject(first.what())
                .fix(Fix.advice("take the address out, and publish what it stands for from where it runs"));
        behind.service()
                .map(KubernetesObject::meta)
                .ifPresent(service -> finding.related(service.namePlace().range(), "the Service"));
        alike.stream().skip(1).forEach(other -> finding.related(other.place().range(), "likewise"));
        return finding.message(message(behind, first, alike.size()));
    }

    private static String message(Behind behind, Foreign first, int addresses) {
        String count = addresses == 1 ? "" : " by " + addresses + " addresses";
        String leads =
                Phrases.name(behind.endpoints()) + (behind.endpoints().kind().equals("Endpoints") ? " lead" : " leads");
        return leads + " to " + first.what() + count + reached(behind) + ".";
    }

    private static String reached(Behind behind) {
        if (behind.service().isEmpty()) {
            return ", behind a Service " + behind.endpoints().service() + " that the input does not hold";
        }
        String service = Phrases.name(behind.service().get());
        return behind.path()
                .map(path -> ", and " + service + " opens that to " + from(path))
                .orElse(", behind " + service);
    }

    private static String from(ExposurePath path) {
        return Phrases.from(path) + Phrases.conditions(path);
    }
}
