package io.portreeve.exposure;

import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.IpAddress;
import io.portreeve.model.Place;
import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Premise;
import io.portreeve.topology.PortTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways to a container port that need no Service: the node's own ports, and the pod network. */
final class DirectPaths {
    private final NodeNetwork nodes;
    private final Entry anyPod;
    private final PathMaker maker;

    DirectPaths(NodeNetwork nodes, Premise inside, PathMaker maker) {
        this.nodes = nodes;
        this.anyPod = Entry.of(Scope.CLUSTER, inside, Entry.source(Scope.CLUSTER));
        this.maker = maker;
    }

    List<ExposurePath> of(Workload workload) {
        List<ExposurePath> paths = new ArrayList<>();
        for (Container container : workload.pod().containers()) {
            for (ContainerPort port : container.ports()) {
                Optional<Integer> number = port.number().known();
                Optional<Protocol> protocol = port.protocol().known();
                if (container.role() != Container.Role.INIT && number.isPresent() && protocol.isPresent()) {
                    PortTarget target = new PortTarget(
                            workload, number.get(), protocol.get(), Optional.of(container), Optional.of(port));
                    addPaths(target, port, paths);
                }
            }
        }
        return paths;
    }

    private void addPaths(PortTarget target, ContainerPort port, List<ExposurePath> paths) {
        if (target.workload().pod().hostNetwork().is(true)) {
            Optional<Place> place = target.workload().pod().hostNetwork().place();
            String text = "host network port " + target.number();
            paths.add(nodePath(target, nodes, Hop.Kind.HOST_NETWORK, text, place));
            return;
        }
        if (port.hostPort().known().isPresent() && !isLoopback(port)) {
            String text = "host port " + port.hostPort().known().get();
            paths.add(nodePath(
                    target,
                    nodes.at(port.hostIp()),
                    Hop.Kind.HOST_PORT,
                    text,
                    port.hostPort().place()));
        }
        paths.add(fromPods(target));
    }

    /** From pod to pod. */
    ExposurePath fromPods(PortTarget target) {
        return maker.path(anyPod, target);
    }

    private static boolean isLoopback(ContainerPort port) {
        return port.hostIp()
                .known()
                .flatMap(IpAddress::parse)
                .filter(IpAddress::isLoopback)
                .isPresent();
    }

    private ExposurePath nodePath(
            PortTarget target, NodeNetwork network, Hop.Kind kind, String text, Optional<Place> place) {
        Hop hop = Hop.of(kind, text, target.workload(), target.number() + "/" + target.protocol(), place);
        return maker.path(network.entry(hop).sentBy(Sender.CLIENTS), target);
    }
}
