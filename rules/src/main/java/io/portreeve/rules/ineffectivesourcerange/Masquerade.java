package io.portreeve.rules.ineffectivesourcerange;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Container;
import io.portreeve.model.IpAddress;
import io.portreeve.model.Service;
import io.portreeve.model.ServiceType;
import io.portreeve.model.Value;
import io.portreeve.model.Workload;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.ServiceBinding;
import io.portreeve.topology.cloud.RangeList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Clients that come to ingress-nginx under a node's address, so that a private range lets them in. */
final class Masquerade {
    private static final Pattern CONTROLLER =
            Pattern.compile("(.*/)?(ingress-nginx/controller|nginx-ingress-controller)(-chroot)?([:@].*)?");

    private Masquerade() {}

    /** A finding where the controller's Service is in the input and replaces the clients' addresses. */
    static Stream<Finding> of(Verdict verdict, List<RangeList> lists) {
        List<Value<String>> nodes = lists.stream()
                .filter(list -> !list.holdsTheInternet() && list.addresses())
                .flatMap(list -> list.ranges().stream())
                .filter(range -> range.known().filter(Masquerade::isPrivate).isPresent())
                .toList();
        return nodes.isEmpty()
                ? Stream.empty()
                : controller(verdict.context()).map(service -> finding(verdict, nodes, service)).stream();
    }

    private static Finding finding(Verdict verdict, List<Value<String>> nodes, Service controller) {
        return verdict.finding(nodes)
                .severity(Severity.LOW)
                .confidence(Confidence.POSSIBLE)
                .related(
                        Optional.of(controller
                                .type()
                                .place()
                                .orElse(controller.meta().namePlace())),
                        "clients come through this Service")
                .exposure(verdict.entrance().path())
                .fix(Fix.advice("set externalTrafficPolicy: Local on " + Phrases.name(controller)
                        + ", or let its load balancer hand the client's address on (proxy protocol)"))
                .message(Phrases.and(Verdict.texts(nodes)) + " in the allow list of " + Phrases.name(verdict.object())
                        + " may let in everybody: " + Phrases.name(controller)
                        + " has no externalTrafficPolicy: Local, so"
                        + " ingress-nginx can see a node's address in place of the client's.");
    }

    private static boolean isPrivate(String range) {
        int slash = range.indexOf('/');
        return IpAddress.parse(slash < 0 ? range : range.substring(0, slash))
                .filter(IpAddress::isPrivate)
                .isPresent();
    }

    private static Optional<Service> controller(RuleContext context) {
        List<Service> published = context.topology().services().stream()
                .filter(binding -> binding.workloads().stream().anyMatch(Masquerade::isController))
                .map(ServiceBinding::service)
                .filter(service -> service.is(ServiceType.LOAD_BALANCER) || service.is(ServiceType.NODE_PORT))
                .toList();
        boolean kept = published.stream()
                .anyMatch(service -> service.externalTrafficPolicy().is("Local")
                        || service.externalTrafficPolicy().isUnresolved());
        return kept ? Optional.empty() : published.stream().findFirst();
    }

    private static boolean isController(Workload workload) {
        return workload.pod().containers().stream()
                .map(Container::image)
                .flatMap(image -> image.known().stream())
                .anyMatch(image -> CONTROLLER.matcher(image).matches());
    }
}
