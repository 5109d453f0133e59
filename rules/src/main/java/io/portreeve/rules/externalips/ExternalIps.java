package io.portreeve.rules.externalips;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.model.Place;
import io.portreeve.model.Service;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.published.Closing;
import io.portreeve.rules.published.PublishedPort;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Services that answer at addresses which nobody assigned to them. */
public final class ExternalIps implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR3004",
            "external-ips",
            Severity.MEDIUM,
            "A Service with externalIPs: every node takes its traffic, without a load balancer or a node port.",
            "exposure",
            "cwe-668",
            "cwe-284");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.snapshot().services().stream()
                .filter(service -> !service.externalIps().isEmpty())
                .flatMap(service -> judge(service, context).stream());
    }

    private Optional<Finding> judge(Service service, RuleContext context) {
        List<ExposurePath> paths = service.ports().stream()
                .flatMap(port -> context.exposure().through(port).stream())
                .filter(path -> path.hop(Hop.Kind.EXTERNAL_IP).isPresent())
                .toList();
        Optional<PublishedPort> door = PublishedPort.worst(context, paths);
        return door.map(PublishedPort::path)
                .or(() -> ExposureMap.widest(paths))
                .map(path -> finding(service, path, door, context.exposure()));
    }

    private Finding finding(Service service, ExposurePath path, Optional<PublishedPort> door, ExposureMap exposure) {
        Place place = place(path).orElse(service.meta().namePlace());
        Finding.Builder finding = finding(service, place)
                .severity(severity(path, door))
                .confidence(path.isConditional() ? Confidence.POSSIBLE : Confidence.CERTAIN)
                .exposure(path)
                .fix(Closing.of(path, exposure))
                .subject(Phrases.ports(service));
        service.externalIps().stream()
                .flatMap(address -> address.place().stream())
                .filter(other -> !other.equals(place))
                .forEach(other -> finding.related(other.range(), "it answers here too"));
        return finding.message(message(service, path, door));
    }

    private static Optional<Place> place(ExposurePath path) {
        return path.hop(Hop.Kind.EXTERNAL_IP).flatMap(Hop::place);
    }

    private static Severity severity(ExposurePath path, Optional<PublishedPort> door) {
        Severity open = path.widest() == Scope.INTERNET ? Severity.MEDIUM : Severity.LOW;
        Severity ordinary = path.isConditional() ? open.lower() : open;
        return door.map(PublishedPort::severity).orElse(ordinary).atLeast(ordinary);
    }

    private static String message(Service service, ExposurePath path, Optional<PublishedPort> door) {
        return Phrases.name(service) + " answers for " + Phrases.ports(service) + " at " + addresses(service)
                + reachable(path) + ": every node takes what is sent there"
                + guards(service) + behind(path, door)
                + ". Whoever may write externalIPs can take over traffic to any address (CVE-2020-8554).";
    }

    private static String reachable(ExposurePath path) {
        if (path.scope() == Scope.NONE) {
            return ", where nobody gets through" + Phrases.policy(path);
        }
        boolean unknown = path.scope() == Scope.UNKNOWN;
        return ", reachable from " + (unknown ? Phrases.from(path.scope()) : Phrases.from(path));
    }

    private static String addresses(Service service) {
        return Phrases.and(service.externalIps().stream()
                .map(address -> address.known().orElse("an address that is not known"))
                .distinct()
                .toList());
    }

    private static String guards(Service service) {
        return service.sourceRanges().isEmpty()
                ? ", past every load balancer"
                : ", and kube-proxy does not check the source ranges there";
    }

    private static String behind(ExposurePath path, Optional<PublishedPort> door) {
        return door.map(it -> ". Behind port "
                        + path.servicePort().map(Phrases::number).orElse("?") + " stands "
                        + it.classification().title())
                .orElse("");
    }
}
