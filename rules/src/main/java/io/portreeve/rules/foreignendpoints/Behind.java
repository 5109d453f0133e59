package io.portreeve.rules.foreignendpoints;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Severity;
import io.portreeve.model.Endpoints;
import io.portreeve.model.Protocol;
import io.portreeve.model.Service;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.catalogue.Classification;
import io.portreeve.rules.catalogue.Danger;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.rules.catalogue.PortEvidence;
import io.portreeve.source.Order;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Endpoints with the Service that they stand behind.
 *
 * @param service empty where the input holds none of that name
 * @param path the widest way to the Service
 * @param catalogue what tells how dangerous the ports are
 */
record Behind(Endpoints endpoints, Optional<Service> service, Optional<ExposurePath> path, PortCatalogue catalogue) {
    static Behind of(Endpoints endpoints, Service service, RuleContext context) {
        return new Behind(
                endpoints,
                Optional.of(service),
                ExposureMap.widest(service.ports().stream()
                        .flatMap(port -> context.exposure().through(port).stream())
                        .toList()),
                PortCatalogue.of(context));
    }

    static Behind unknown(Endpoints endpoints, RuleContext context) {
        return new Behind(endpoints, Optional.empty(), Optional.empty(), PortCatalogue.of(context));
    }

    boolean isPublished() {
        return path.filter(way -> way.scope() != Scope.NONE && way.widest().isAtLeast(Scope.NETWORK))
                .isPresent();
    }

    /** By how far the Service is reached; what a path hangs on takes one level. */
    Severity severity(Severity internet, Severity network, Severity cluster) {
        Scope scope = path.map(ExposurePath::widest).orElse(Scope.CLUSTER);
        Severity widest = switch (scope) {
            case INTERNET, UNKNOWN -> internet;
            case NETWORK -> network;
            default -> cluster;
        };
        return path.filter(ExposurePath::isConditional).isPresent() ? widest.lower() : widest;
    }

    /** How much it matters that something of a class is reached so far. */
    Severity severity(Danger danger) {
        return path.flatMap(danger::severityOf)
                .or(() -> danger.severityAt(Scope.CLUSTER))
                .orElse(Severity.INFO);
    }

    /** What the catalogue takes the ports of the addresses for, the most dangerous that is confirmed. */
    Optional<Classification> danger() {
        return endpoints.ports().stream()
                .flatMap(this::classify)
                .filter(found -> found.isSensitive() && found.isConfirmed())
                .min(Order.by(Classification::danger));
    }

    private Stream<Classification> classify(Endpoints.Port port) {
        Protocol protocol = port.protocol().known().orElse(Protocol.TCP);
        return port.port().known().stream().map(number -> catalogue.classify(PortEvidence.of(number, protocol)));
    }
}
