package io.portreeve.remedy;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Stages;
import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.Ingress;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.model.PodTemplate;
import io.portreeve.model.PortMapConfig;
import io.portreeve.model.Protocol;
import io.portreeve.model.Route;
import io.portreeve.model.Service;
import io.portreeve.model.ServiceType;
import io.portreeve.model.Value;
import io.portreeve.model.Workload;
import io.portreeve.topology.PortTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every single edit that might close a port: at whatever its paths pass, and at its pods. */
final class Edits {
    private final Stages before;
    private final PortTarget target;
    private final Map<String, Edit> found = new LinkedHashMap<>();

    Edits(Stages before, PortTarget target) {
        this.before = before;
        this.target = target;
    }

    List<Edit> all(List<ExposurePath> paths) {
        for (ExposurePath path : paths) {
            path.service().ifPresent(service -> ofService(service, path));
            path.hops().forEach(this::ofHop);
        }
        ofPolicy();
        return new ArrayList<>(found.values());
    }

    private void ofService(Service service, ExposurePath path) {
        ServiceEdits edits = new ServiceEdits(service);
        String on = " on " + name(service);
        Optional<Place> type =
                service.type().place().or(() -> Optional.of(service.meta().namePlace()));
        if (path.hop(Hop.Kind.LOAD_BALANCER).isPresent()
                || path.hop(Hop.Kind.NODE_PORT).isPresent()) {
            add("set type: ClusterIP" + on, type, service, edits.ofType(ServiceType.CLUSTER_IP));
        }
        if (path.hop(Hop.Kind.LOAD_BALANCER).isPresent() && path.sources().isEmpty()) {
            List<String> trusted = before.options().trust().cidrs();
            List<String> ranges = trusted.isEmpty() ? List.of(ServiceEdits.SOMEBODY) : trusted;
            String whom = trusted.isEmpty() ? "the clients that need it" : String.join(", ", trusted);
            add("list " + whom + " in loadBalancerSourceRanges" + on, type, service, edits.withRanges(ranges));
        }
        if (path.hop(Hop.Kind.NODE_PORT).isPresent() && service.is(ServiceType.LOAD_BALANCER)) {
            add("set allocateLoadBalancerNodePorts: false" + on, type, service, edits.withoutNodePorts());
        }
        if (path.hop(Hop.Kind.EXTERNAL_IP).isPresent()) {
            add("remove externalIPs" + on, service.externalIps().get(0).place(), service, edits.withoutExternalIps());
        }
        path.servicePort().ifPresent(port -> {
            if (service.ports().size() > 1) {
                add(
                        "take port " + port.label() + " out of " + name(service),
                        port.port().place(),
                        service,
                        edits.without(port));
            }
            otherPort()
                    .ifPresent(other -> add(
                            "set targetPort: " + other + " for port " + port.label() + on,
                            port.targetPort().place().or(() -> port.port().place()),
                            service,
                            edits.leadingTo(port, other)));
        });
    }

    /** The one other port that the pods declare, where there is just one. */
    private Optional<Integer> otherPort() {
        Set<Integer> others = new TreeSet<>();
        for (Container container : target.workload().pod().containers()) {
            if (container.role() != Container.Role.INIT) {
                container.ports().stream()
                        .filter(port -> port.protocol().is(Protocol.TCP))
                        .forEach(port -> port.number().known().ifPresent(others::add));
            }
        }
        others.remove(target.number());
        return others.size() == 1 && target.protocol() == Protocol.TCP
                ? Optional.of(others.iterator().next())
                : Optional.empty();
    }

    private void ofHop(Hop hop) {
        KubernetesObject object = hop.object().orElse(target.workload());
        if (object instanceof Ingress ingress && hop.kind() == Hop.Kind.INGRESS) {
            List<Ingress.Rule> rules = ingress.rules().stream()
                    .filter(rule ->
                            !hop.place().equals(Optional.of(rule.backend().place())))
                    .toList();
            add(
                    "take this rule out of " + name(ingress),
                    hop.place(),
                    ingress,
                    new Ingress(ingress.meta(), ingress.className(), rules, ingress.tls()));
        } else if (object instanceof Route route) {
            add("take this backend out of " + name(route), hop.place(), route, without(route, hop.place()));
        } else if (object instanceof PortMapConfig map) {
            List<PortMapConfig.Mapping> mappings = map.mappings().stream()
                    .filter(mapping -> !hop.place().equals(Optional.of(mapping.place())))
                    .toList();
            add(
                    "take this port out of " + name(map),
                    hop.place(),
                    map,
                    new PortMapConfig(map.meta(), map.protocol(), mappings));
        } else if (object instanceof Workload workload && hop.kind() == Hop.Kind.HOST_PORT) {
            add("remove hostPort from " + name(workload), hop.place(), workload, withoutHostPort(workload));
        } else if (object instanceof Workload workload && hop.kind() == Hop.Kind.HOST_NETWORK) {
            PodTemplate pod = workload.pod();
            add(
                    "remove hostNetwork from " + name(workload),
                    hop.place(),
                    workload,
                    new Workload(workload.meta(), onOwnNetwork(pod)));
        }
    }

    private static Route without(Route route, Optional<Place> backend) {
        List<Route.Rule> rules = route.rules().stream()
                .map(rule -> new Route.Rule(
                        rule.paths(),
                        rule.everything(),
                        rule.backends().stream()
                                .filter(ref -> !backend.equals(Optional.of(ref.place())))
                                .toList()))
                .toList();
        return new Route(route.meta(), route.parents(), route.hostnames(), rules);
    }

    private Workload withoutHostPort(Workload workload) {
        List<Container> containers = workload.pod().containers().stream()
                .map(container -> container.withPorts(container.ports().stream()
                        .map(port -> port.number().is(target.number()) ? withoutHostPort(port) : port)
                        .toList()))
                .toList();
        return new Workload(workload.meta(), workload.pod().with(containers));
    }

    private static ContainerPort withoutHostPort(ContainerPort port) {
        return new ContainerPort(
                port.name(), port.number(), port.protocol(), Value.absent("removed"), port.hostIp(), port.place());
    }

    private static PodTemplate onOwnNetwork(PodTemplate pod) {
        return new PodTemplate(
                pod.labels(),
                pod.annotations(),
                pod.containers(),
                Value.defaulted(false, "removed"),
                pod.unprivilegedPortStart(),
                pod.operatingSystem(),
                pod.nodes(),
                pod.account(),
                pod.placement(),
                pod.portNames(),
                pod.place());
    }

    private void ofPolicy() {
        Proposal proposal = new Proposal(before.topology(), before.reachability(), before.exposure());
        PodPort port = new PodPort(target.number(), target.protocol());
        boolean isolated = before.reachability()
                .admission(target.workload(), target.protocol(), target.number())
                .isIsolated();
        if (!isolated && !target.workload().pod().hostNetwork().is(true)) {
            proposal.policy(target.workload(), Set.of(port), Set.of())
                    .ifPresent(policy -> add("add " + policy.title() + ": " + policy.claim(List.of()), policy));
        }
    }

    private void add(String description, LeastPolicy policy) {
        Optional<Place> place = Optional.of(policy.workload().meta().namePlace());
        found.putIfAbsent(description, new Edit(description, place, () -> before.adding(policy.objects())));
    }

    private void add(String description, Optional<Place> place, KubernetesObject old, KubernetesObject now) {
        found.putIfAbsent(
                description + place, new Edit(description, place, () -> before.replacing(old, Optional.of(now))));
    }

    static String name(KubernetesObject object) {
        return object.kind() + " " + object.id().qualifiedName();
    }
}
