package io.portreeve.rules.catchallroute;

import io.portreeve.model.Gateway;
import io.portreeve.model.Ingress;
import io.portreeve.model.OpenShiftRoute;
import io.portreeve.model.Place;
import io.portreeve.model.Route;
import io.portreeve.model.Value;
import io.portreeve.topology.Front;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a front takes without asking.
 *
 * @param everyHost whether it asks for no host; else it only asks for no path
 * @param what it takes, a noun for messages: {@code every host}
 * @param place the line that says so, or the reference where a line is missing
 * @param advice what to write
 */
record CatchAll(boolean everyHost, String what, Place place, String advice) {
    private static final Set<String> HTTP_ROUTES = Set.of("HTTPRoute", "GRPCRoute");
    private static final String NAME_THE_HOST = "write the host that it is for";
    private static final String NAME_THE_PATH = "route only the paths that clients need";

    /** Empty where it asks for a host and a path, or where the input does not say. */
    static Optional<CatchAll> of(Front front) {
        if (front instanceof Front.OfIngress ingress) {
            return ofIngress(ingress);
        }
        if (front instanceof Front.OfRoute route) {
            return ofRoute(route);
        }
        return front instanceof Front.OfOpenShiftRoute route ? ofOpenShift(route) : Optional.empty();
    }

    private static Optional<CatchAll> ofIngress(Front.OfIngress front) {
        Ingress.Rule rule = front.rule();
        Place reference = front.namePlace();
        if (rule.defaultBackend()) {
            return Optional.of(new CatchAll(
                    true, "whatever no rule takes", reference, "let the default backend answer with an error page"));
        }
        if (rule.takesEveryHost()) {
            return Optional.of(
                    new CatchAll(true, "every host", rule.host().place().orElse(reference), NAME_THE_HOST));
        }
        return rule.takesEveryPath()
                ? everyPath(rule.host(), rule.path().place().orElse(reference))
                : Optional.empty();
    }

    private static Optional<CatchAll> ofRoute(Front.OfRoute front) {
        Route route = front.object();
        Place reference = front.namePlace();
        if (!HTTP_ROUTES.contains(route.kind())) {
            return Optional.empty();
        }
        boolean listenerAsks = front.listener()
                .map(Gateway.Listener::hostname)
                .filter(host -> host.isUnresolved() || host.known().isPresent())
                .isPresent();
        if (!listenerAsks && asksForNoHost(route.hostnames())) {
            return Optional.of(new CatchAll(true, "every host", reference, NAME_THE_HOST + " into hostnames"));
        }
        boolean everything = route.rules().stream()
                .filter(rule -> rule.backends().contains(front.backend()))
                .anyMatch(Route.Rule::everything);
        return everything
                ? route.hostnames().stream().findFirst().flatMap(host -> everyPath(host, reference))
                : Optional.empty();
    }

    private static boolean asksForNoHost(List<Value<String>> hostnames) {
        return hostnames.stream()
                .noneMatch(host -> host.isUnresolved()
                        || host.known().filter(name -> !name.equals("*")).isPresent());
    }

    private static Optional<CatchAll> ofOpenShift(Front.OfOpenShiftRoute front) {
        OpenShiftRoute route = front.object();
        if (route.wildcardPolicy().is("Subdomain") && route.host().known().isPresent()) {
            String domain = route.host().known().get().replaceFirst("^[^.]*\\.", "");
            return Optional.of(new CatchAll(
                    true,
                    "every host below " + domain,
                    route.wildcardPolicy().place().orElseGet(front::place),
                    "leave out wildcardPolicy: Subdomain"));
        }
        boolean everyPath = !route.path().isUnresolved()
                && route.path().known().map("/"::equals).orElse(true);
        return everyPath ? everyPath(route.host(), route.path().place().orElseGet(front::place)) : Optional.empty();
    }

    private static Optional<CatchAll> everyPath(Value<String> host, Place place) {
        String of = host.known().orElse("its host");
        return Optional.of(new CatchAll(false, "every path of " + of, place, NAME_THE_PATH));
    }
}
