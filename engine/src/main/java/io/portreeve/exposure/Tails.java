package io.portreeve.exposure;

import io.portreeve.model.Endpoints;
import io.portreeve.model.PortRef;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Value;
import io.portreeve.model.Workload;
import io.portreeve.topology.PortBinding;
import io.portreeve.topology.PortTarget;
import io.portreeve.topology.ServiceBinding;
import io.portreeve.topology.ServiceBinding.Selection;
import io.portreeve.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a Service port leads: each pod port behind it, or the reason why there is none. */
final class Tails {
    private final Topology topology;

    Tails(Topology topology) {
        this.topology = topology;
    }

    List<Tail> of(ServiceBinding binding, PortBinding port) {
        if (binding.selection() != Selection.SELECTS_WORKLOADS) {
            return List.of(withoutWorkloads(binding));
        }
        if (port.port().targetPort().known().isEmpty()) {
            return List.of(ending(Disposition.INSUFFICIENT_INFO, "(targetPort is not known)"));
        }
        List<Tail> tails = new ArrayList<>();
        for (PortTarget target : port.targets()) {
            tails.add(reaching(port.port(), target));
        }
        String wanted = port.port().targetPort().known().map(PortRef::toString).orElse("?");
        for (Workload workload : port.lacking()) {
            tails.add(ending(Disposition.NO_SUCH_PORT, "(" + name(workload) + " has no port " + wanted + ")"));
        }
        for (Workload workload : port.unclear()) {
            tails.add(ending(
                    Disposition.INSUFFICIENT_INFO,
                    "(whether " + name(workload) + " serves port " + wanted + " is not known)"));
        }
        return tails;
    }

    private static Tail reaching(ServicePort port, PortTarget target) {
        List<Hop> hops = new ArrayList<>();
        translation(port, target).ifPresent(hops::add);
        hops.add(workloadHop(target));
        return new Tail(hops, Disposition.REACHES_CONTAINER, Optional.of(target));
    }

    private static Optional<Hop> translation(ServicePort port, PortTarget target) {
        Value<PortRef> wanted = port.targetPort();
        if (!wanted.isExplicit()) {
            return Optional.of(new Hop(
                    Hop.Kind.TARGET_PORT,
                    "(targetPort omitted, so " + target.number() + ")",
                    Optional.empty(),
                    String.valueOf(target.number()),
                    port.port().place(),
                    ""));
        }
        if (wanted.known().filter(PortRef.Named.class::isInstance).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Hop(
                Hop.Kind.TARGET_PORT,
                "(targetPort " + wanted.known().get() + " is " + target.number() + ")",
                Optional.empty(),
                String.valueOf(target.number()),
                wanted.place(),
                ""));
    }

    /** The last hop: the workload's port, at its declaration where there is one. */
    static Hop workloadHop(PortTarget target) {
        return Hop.of(
                Hop.Kind.WORKLOAD,
                name(target.workload()) + ":" + target.number(),
                target.workload(),
                target.number() + "/" + target.protocol(),
                target.declared()
                        .flatMap(declared -> declared.number().place())
                        .or(() -> Optional.of(target.workload().meta().namePlace())));
    }

    private Tail withoutWorkloads(ServiceBinding binding) {
        Service service = binding.service();
        if (service.origin().patch()) {
            return ending(Disposition.INSUFFICIENT_INFO, "(the pods of what this patch is applied to)");
        }
        if (binding.selection() == Selection.NO_SELECTOR) {
            return binding.endpoints().isEmpty()
                    ? ending(Disposition.INSUFFICIENT_INFO, "(no selector, and no Endpoints in the input)")
                    : writtenDown(binding.endpoints().get(0));
        }
        String selector = service.selector().map(Object::toString).orElse("");
        boolean partial = binding.selection() == Selection.PERHAPS_SELECTS
                || topology.workloadsBeside(service).isEmpty();
        return ending(
                partial ? Disposition.INSUFFICIENT_INFO : Disposition.NO_ENDPOINTS,
                "(no pods with " + selector + " in the input)");
    }

    private static Tail writtenDown(Endpoints endpoints) {
        Hop hop = Hop.of(
                Hop.Kind.ENDPOINTS,
                endpoints.kind() + " " + endpoints.id().qualifiedName(),
                endpoints,
                "",
                Optional.of(endpoints.meta().namePlace()));
        return new Tail(List.of(hop), Disposition.INSUFFICIENT_INFO, Optional.empty());
    }

    private static Tail ending(Disposition disposition, String text) {
        return new Tail(List.of(Hop.of(Hop.Kind.ENDPOINTS, text)), disposition, Optional.empty());
    }

    private static String name(Workload workload) {
        return workload.kind() + " " + workload.id().qualifiedName();
    }
}
