package io.portreeve.rules.targetportomitted;

import io.portreeve.document.MappingEdits;
import io.portreeve.document.NewEntry;
import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Place;
import io.portreeve.model.ServicePort;
import io.portreeve.model.ServiceType;
import io.portreeve.model.Workload;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.catalogue.Classification;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.rules.catalogue.PortEvidence;
import io.portreeve.rules.listening.DeclaredPorts;
import io.portreeve.rules.listening.NumberedTarget;
import io.portreeve.rules.listening.Sighting;
import io.portreeve.rules.listening.Sightings;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.PortBinding;
import io.portreeve.topology.PortTarget;
import io.portreeve.topology.ServiceBinding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Service ports whose targetPort nobody wrote, so that it silently equals the port. */
public final class TargetPortOmitted implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR1001",
            "target-port-omitted",
            Severity.LOW,
            "A Service port without targetPort, which silently reaches the same number in the pods.",
            "wiring",
            "cwe-1188");

    private static final int NAMES = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.topology().services().stream()
                .filter(TargetPortOmitted::translatesPorts)
                .flatMap(binding -> binding.ports().stream()
                        .filter(port -> port.port().isPossible())
                        .filter(port -> isOmitted(port.port()))
                        .flatMap(port -> judge(binding, port, context).stream()));
    }

    /** A patch that does not write it leaves it to its base; there it is not known. */
    private static boolean isOmitted(ServicePort port) {
        return port.targetPort().place().isEmpty() && port.targetPort().known().isPresent();
    }

    private static boolean translatesPorts(ServiceBinding binding) {
        return !binding.service().isHeadless() && !binding.service().is(ServiceType.EXTERNAL_NAME);
    }

    private Optional<Finding> judge(ServiceBinding binding, PortBinding binds, RuleContext context) {
        ServicePort port = binds.port();
        Optional<Place> place = port.port().place();
        Optional<Integer> number = port.port().known();
        if (place.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        Optional<ExposurePath> widest = ExposureMap.widest(context.exposure().through(port));
        return Optional.of(finding(binding.service(), place.get())
                .severity(severity(widest, PortCatalogue.of(context)))
                .confidence(Confidence.CERTAIN)
                .exposure(widest)
                .fix(fix(binding, binds, number.get()))
                .subject(port.label())
                .message("targetPort is omitted, so port " + number.get() + " of " + Phrases.name(binding.service())
                        + " silently reaches port " + number.get() + of(binding) + declared(binds)
                        + "."));
    }

    /** Low; medium where it is published; and what the danger of the port calls for, short of critical. */
    private static Severity severity(Optional<ExposurePath> widest, PortCatalogue catalogue) {
        boolean published =
                widest.filter(path -> path.widest().isAtLeast(Scope.NETWORK)).isPresent();
        Severity byDanger = widest.flatMap(path -> danger(path, catalogue)).orElse(Severity.LOW);
        return (published ? Severity.MEDIUM : Severity.LOW).atLeast(byDanger.atMost(Severity.HIGH));
    }

    private static Optional<Severity> danger(ExposurePath path, PortCatalogue catalogue) {
        Classification classification =
                catalogue.classify(PortEvidence.of(path.service(), path.servicePort(), path.target()));
        return classification.severityOf(path);
    }

    /** What the selected pods declare, which makes the omission more or less likely to be meant. */
    private static String declared(PortBinding binds) {
        List<Workload> workloads = workloads(binds);
        if (workloads.isEmpty()) {
            return "";
        }
        List<String> names =
                workloads.stream().map(Phrases::name).distinct().limit(NAMES).toList();
        String who = "; " + Phrases.and(names) + (names.size() == 1 ? " declares " : " declare ");
        List<String> ports = DeclaredPorts.words(workloads);
        if (isDeclared(binds)) {
            return who + "it";
        }
        String seen = seen(binds).map(sighting -> "; " + sighting.words()).orElse("");
        return who + (ports.isEmpty() ? "no port" : "only " + Phrases.and(ports)) + seen;
    }

    /** Where a pod that does not declare the number shows it all the same. */
    private static Optional<Sighting> seen(PortBinding binds) {
        return binds.targets().stream()
                .flatMap(target -> Sightings.of(target.workload()).of(target.number(), target.protocol()).stream())
                .findFirst();
    }

    private static String of(ServiceBinding binding) {
        return binding.service().selector().isPresent() ? " of its pods" : " of whatever its endpoints are";
    }

    /** The pods that are meant for certain. */
    private static List<Workload> workloads(PortBinding binds) {
        return binds.targets().stream().map(PortTarget::workload).toList();
    }

    private static boolean isDeclared(PortBinding binds) {
        return binds.targets().stream().anyMatch(target -> target.declared().isPresent());
    }

    /** Where nothing shows that the pods listen on the number, writing it down would only hide that. */
    private static Fix fix(ServiceBinding binding, PortBinding binds, int number) {
        Optional<NumberedTarget> numbered = NumberedTarget.of(binding, binds);
        if (numbered.filter(pods -> pods.isServedByNone() || !pods.lacking().isEmpty())
                .isPresent()) {
            List<String> others = DeclaredPorts.words(workloads(binds));
            return Fix.advice("write the targetPort that is meant; the pods declare "
                    + (others.isEmpty() ? "no port" : Phrases.and(others)));
        }
        String target = portName(binds).orElse(String.valueOf(number));
        Place mapping = binds.port().place();
        return Fix.edit(
                        "write targetPort: " + target,
                        MappingEdits.put(mapping.range(), "port", NewEntry.scalar("targetPort", target)))
                .unlessShared(mapping);
    }

    /** The name by which all selected pods know the port, if they have one. */
    private static Optional<String> portName(PortBinding binds) {
        List<Optional<String>> names = binds.targets().stream()
                .map(PortTarget::declared)
                .map(declared -> declared.flatMap(port -> port.name().known()))
                .distinct()
                .toList();
        return names.size() == 1 ? names.get(0) : Optional.empty();
    }
}
