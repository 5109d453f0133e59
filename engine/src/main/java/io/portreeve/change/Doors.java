package io.portreeve.change;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import io.portreeve.topology.PortTarget;
import java.util.List;

/** Tells the paths of a map as doors. */
final class Doors {
    /** Where controllers of Ingresses and routers listen, whatever the manifests say. */
    private static final String WEB = "80,443/TCP";

    /** How a step goes on that names source ranges, which a door tells by itself. */
    private static final String ONLY = ") (only ";

    private final Insiders insiders;

    Doors(Insiders insiders) {
        this.insiders = insiders;
    }

    Door of(ExposurePath path) {
        Hop first = path.hops().get(0);
        if (first.kind() == Hop.Kind.CLUSTER || path.hops().size() < 2) {
            return new Door(path.scope(), insiders(path), "", "", "");
        }
        Hop step = path.hops().get(1);
        String object =
                step.object().map(KubernetesObject::id).map(ObjectId::toString).orElse(step.text());
        return new Door(path.scope(), path.sources(), port(path, step), object, way(path, step));
    }

    private static String port(ExposurePath path, Hop step) {
        return switch (step.kind()) {
            case NODE_PORT -> (step.port().startsWith("(") ? Door.CHOSEN : step.port()) + "/" + Endpoint.protocol(path);
            case GATEWAY -> step.port() + "/" + Endpoint.protocol(path);
            case HOST_PORT -> hostPort(path) + "/" + Endpoint.protocol(path);
            case INGRESS, ROUTE -> WEB;
            case PORT_MAP -> step.text().substring(step.text().lastIndexOf(' ') + 1);
            default -> step.port();
        };
    }

    private static String hostPort(ExposurePath path) {
        return path.target()
                .flatMap(PortTarget::declared)
                .flatMap(port -> port.hostPort().known())
                .map(String::valueOf)
                .orElse("?");
    }

    private static String way(ExposurePath path, Hop step) {
        return switch (step.kind()) {
            case INGRESS -> detail(step);
            case GATEWAY -> path.hop(Hop.Kind.ROUTE).map(Hop::text).orElse("Gateway");
            case EXTERNAL_IP -> "ExternalIP " + address(step.text());
            case ROUTE -> detail(step).isEmpty() ? "no Gateway known" : detail(step);
            default -> step.kind().toString();
        };
    }

    /** What an Ingress or route says of host and path behind its name; empty where it says nothing. */
    private static String detail(Hop step) {
        String name = step.object()
                .map(object -> object.kind() + " " + object.id().qualifiedName())
                .orElse("");
        String behind = step.text().startsWith(name) ? step.text().substring(name.length()) : step.text();
        int ranges = behind.lastIndexOf(ONLY);
        String said = (ranges < 0 ? behind : behind.substring(0, ranges + 1)).strip();
        return said.startsWith("(") && said.endsWith(")") ? said.substring(1, said.length() - 1) : said;
    }

    private static String address(String text) {
        return text.substring(text.lastIndexOf(' ') + 1, Math.max(text.lastIndexOf(':'), text.lastIndexOf(' ') + 1));
    }

    private List<String> insiders(ExposurePath path) {
        boolean some = path.scope() == Scope.RESTRICTED || path.scope() == Scope.NAMESPACE;
        return some
                ? path.target().map(target -> insiders.of(target, path.scope())).orElse(List.of())
                : List.of();
    }
}
