package io.portreeve.rules.webhookserviceexposed;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import io.portreeve.model.ApiExtension;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.rule.RuleContext;
import io.portreeve.topology.PortTarget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A Service port that the API server calls, with the objects that have it do so.
 *
 * @param callers in the order read
 */
record CalledPort(Service service, ServicePort port, List<ApiExtension> callers) {
    private static final String AGGREGATED = "APIService";

    CalledPort {
        callers = List.copyOf(callers);
    }

    /** Every one of a scan. */
    static List<CalledPort> all(RuleContext context) {
        IdentityHashMap<ServicePort, Set<ApiExtension>> callers = new IdentityHashMap<>();
        List<CalledPort> found = new ArrayList<>();
        context.snapshot()
                .all(ApiExtension.class)
                .forEach(extension ->
                        extension.callees().forEach(callee -> follow(context, extension, callee, callers, found)));
        return found.stream()
                .map(called -> new CalledPort(
                        called.service(), called.port(), List.copyOf(callers.getOrDefault(called.port(), Set.of()))))
                .toList();
    }

    private static void follow(
            RuleContext context,
            ApiExtension extension,
            ApiExtension.Callee callee,
            IdentityHashMap<ServicePort, Set<ApiExtension>> callers,
            Collection<CalledPort> found) {
        String name = callee.service().known().orElse("");
        for (Service service : context.topology().servicesNamed(extension, callee.namespace(), name)) {
            for (ServicePort port : service.ports()) {
                if (port.port().known().isEmpty()
                        || !port.port().known().equals(callee.port().known())) {
                    continue;
                }
                if (!callers.containsKey(port)) {
                    found.add(new CalledPort(service, port, List.of()));
                }
                callers.computeIfAbsent(port, key -> new LinkedHashSet<>()).add(extension);
            }
        }
    }

    /** Whether an aggregated API alone stands behind it, which asks its callers who they are. */
    boolean isAggregatedApi() {
        return callers.stream().allMatch(caller -> caller.kind().equals(AGGREGATED));
    }

    /** The ways to it from beyond the cluster: through this Service, another one, or a port of the node. */
    Stream<ExposurePath> pathsFromOutside(RuleContext context) {
        Stream<ExposurePath> through = context.exposure().through(port).stream();
        Stream<ExposurePath> toPods = context.topology().binding(service).port(port).targets().stream()
                .flatMap(target -> pathsTo(target, context));
        return Stream.concat(through, toPods)
                .filter(path -> path.scope() != Scope.NONE && path.widest().isAtLeast(Scope.NETWORK))
                .distinct();
    }

    private static Stream<ExposurePath> pathsTo(PortTarget target, RuleContext context) {
        return context.exposure().to(target.workload(), target.number(), target.protocol()).stream();
    }

    /** {@code port 443}. */
    String label() {
        return "port " + port.port().known().orElseThrow();
    }
}
