package io.portreeve.rules.publicloadbalancer;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Service;
import io.portreeve.model.ServiceType;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.cloud.Facing.Direction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds load balancers that let the whole Internet in. */
public final class PublicLoadBalancer implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR3001",
            "public-load-balancer",
            Severity.MEDIUM,
            "A LoadBalancer Service that the provider makes public, with no source range.",
            "exposure",
            "cwe-668");

    /** What is usually meant to be public: a web site's ports. */
    private static final Set<Integer> WEB_PORTS = Set.of(80, 443);

    private static final Fix ADVICE =
            Fix.advice("list the allowed clients in spec.loadBalancerSourceRanges, or set type: ClusterIP and publish"
                    + " through an Ingress");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.snapshot().services().stream()
                .filter(service -> service.is(ServiceType.LOAD_BALANCER))
                .flatMap(service ->
                        publicPath(service, context).map(path -> judge(service, path, context.exposure())).stream());
    }

    private static Optional<ExposurePath> publicPath(Service service, RuleContext context) {
        List<ExposurePath> paths = service.ports().stream()
                .flatMap(port -> context.exposure().through(port).stream())
                .filter(path -> path.hop(Hop.Kind.LOAD_BALANCER).isPresent())
                .toList();
        return ExposureMap.widest(paths)
                .filter(path -> path.widest() == Scope.INTERNET
                        || (path.hop(Hop.Kind.POLICY).isPresent() && isPublic(service, context.exposure())));
    }

    /** Whether the load balancer lets in the Internet, whatever the pods do. */
    private static boolean isPublic(Service service, ExposureMap exposure) {
        Direction direction = exposure.loadBalancers().facing(service).direction();
        return (direction == Direction.PUBLIC || direction == Direction.UNKNOWN) && !exposure.hasSourceRanges(service);
    }

    private Finding judge(Service service, ExposurePath path, ExposureMap exposure) {
        boolean guarded = path.hop(Hop.Kind.POLICY).isPresent();
        Severity ordinary = onlyWebPorts(service) ? Severity.LOW : Severity.MEDIUM;
        Severity severity = guarded ? ordinary.lower() : ordinary;
        String verb = path.isConditional() ? " may put " : " puts ";
        String because = path.hop(Hop.Kind.LOAD_BALANCER).map(Hop::because).orElse("");
        return finding(service, service.type().place().orElse(service.meta().namePlace()))
                .severity(path.isConditional() ? severity.lower() : severity)
                .confidence(confidence(path))
                .exposure(path)
                .fix(fix(service, exposure))
                .message("LoadBalancer " + Phrases.name(service) + verb + Phrases.ports(service)
                        + " on the Internet without a source range: " + because + "." + Phrases.atThePods(path));
    }

    /** A web site is usually there for everybody: whether this one is, its owner has to say. */
    private static Fix fix(Service service, ExposureMap exposure) {
        return onlyWebPorts(service)
                ? ADVICE
                : new Narrowing(service, exposure).fix().orElse(ADVICE);
    }

    private static Confidence confidence(ExposurePath path) {
        if (path.isConditional()) {
            return Confidence.POSSIBLE;
        }
        return path.premises().isEmpty() ? Confidence.CERTAIN : Confidence.LIKELY;
    }

    private static boolean onlyWebPorts(Service service) {
        return service.ports().stream()
                .allMatch(
                        port -> port.port().known().filter(WEB_PORTS::contains).isPresent());
    }
}
