package io.portreeve.topology;

import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.Gateway;
import io.portreeve.model.Requirement;
import io.portreeve.model.Route;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a Gateway's listener admits a route: by section, port, kind, host name and namespace. */
final class ListenerAdmission {
    private static final Map<String, List<String>> KINDS_OF_PROTOCOL = Map.of(
            "HTTP", List.of("HTTPRoute", "GRPCRoute"),
            "HTTPS", List.of("HTTPRoute", "GRPCRoute"),
            "TLS", List.of("TLSRoute", "TCPRoute"),
            "TCP", List.of("TCPRoute"),
            "UDP", List.of("UDPRoute"));

    private final NameIndex<ClusterNamespace> namespaces;

    ListenerAdmission(List<ClusterNamespace> namespaces) {
        this.namespaces = new NameIndex<>(namespaces);
    }

    /** What a listener says to a route. */
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** Whether the reference speaks of this listener at all. */
    static boolean isMeant(Gateway.Listener listener, Route.ParentRef parent) {
        return parent.sectionName().known().map(listener.name()::is).orElse(true)
                && parent.port().known().map(listener.port()::is).orElse(true);
    }

    Answer answer(Gateway gateway, Gateway.Listener listener, Route route) {
        if (!admitsKind(listener, route.kind()) || !admitsHost(listener, route)) {
            return Answer.NO;
        }
        return switch (listener.routesFrom().known().orElse("")) {
            case "All" -> Answer.YES;
            case "Same" -> isSameNamespace(gateway, route);
            case "Selector" -> isSelected(listener, route);
            case "None" -> Answer.NO;
            default -> Answer.UNKNOWN;
        };
    }

    /** Why a listener that answers no does so, in words that fit behind its name. */
    String refusal(Gateway.Listener listener, Route route) {
        if (!admitsKind(listener, route.kind())) {
            return "takes " + String.join(" and ", admittedKinds(listener)) + " only";
        }
        if (!admitsHost(listener, route)) {
            return "takes requests for " + listener.hostname().known().orElse("?")
                    + " only, which is none of the route's hostnames";
        }
        return switch (listener.routesFrom().known().orElse("")) {
            case "Same" -> "takes routes of its own namespace only";
            case "Selector" ->
                "takes routes only of namespaces that its allowedRoutes selector matches, and it does not match "
                        + route.namespace().orElse("this one");
            default -> "takes no routes: its allowedRoutes.namespaces.from is None";
        };
    }

    private static boolean admitsHost(Gateway.Listener listener, Route route) {
        return Hostnames.meet(listener.hostname(), route.hostnames());
    }

    private static boolean admitsKind(Gateway.Listener listener, String kind) {
        List<String> admitted = admittedKinds(listener);
        return admitted.isEmpty() || admitted.contains(kind);
    }

    /** The kinds that a listener names, else those usual for its protocol; empty for a protocol of somebody's own. */
    private static List<String> admittedKinds(Gateway.Listener listener) {
        if (!listener.routeKinds().isEmpty()) {
            return listener.routeKinds();
        }
        String protocol = listener.protocol().known().orElse("").toUpperCase(Locale.ROOT);
        return KINDS_OF_PROTOCOL.getOrDefault(protocol, List.of());
    }

    private static Answer isSameNamespace(Gateway gateway, Route route) {
        if (gateway.namespace().equals(route.namespace())) {
            return Answer.YES;
        }
        boolean bothWritten =
                gateway.namespace().isPresent() && route.namespace().isPresent();
        return bothWritten ? Answer.NO : Answer.UNKNOWN;
    }

    private Answer isSelected(Gateway.Listener listener, Route route) {
        Optional<String> name = route.namespace();
        if (name.isEmpty()) {
            return Answer.UNKNOWN;
        }
        Optional<ClusterNamespace> namespace =
                namespaces.named(name.get()).stream().findFirst();
        return namespace
                .map(there -> matches(listener.namespaceSelector(), there.labels()) ? Answer.YES : Answer.NO)
                .orElseGet(() -> byNameOnly(listener.namespaceSelector(), name.get()));
    }

    /** Of a namespace that the input does not hold, one label is known all the same: its name. */
    private static Answer byNameOnly(List<Requirement> selector, String name) {
        Map<Boolean, List<Requirement>> ofName = selector.stream()
                .collect(Collectors.partitioningBy(
                        requirement -> requirement.key().equals(ClusterNamespace.NAME_LABEL)));
        if (!matches(ofName.getOrDefault(true, List.of()), Map.of(ClusterNamespace.NAME_LABEL, name))) {
            return Answer.NO;
        }
        return ofName.getOrDefault(false, List.of()).isEmpty() ? Answer.YES : Answer.UNKNOWN;
    }

    private static boolean matches(List<Requirement> selector, Map<String, String> labels) {
        return selector.stream().allMatch(requirement -> requirement.matches(labels));
    }
}
