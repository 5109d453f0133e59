package io.portreeve.rules.adminport;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.finding.Confidence;
import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Value;
import io.portreeve.model.Workload;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.catalogue.Classification;
import io.portreeve.rules.catalogue.Danger;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.rules.catalogue.PortEvidence;
import io.portreeve.topology.PortBinding;
import io.portreeve.topology.PortTarget;
import io.portreeve.topology.ServiceBinding;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A port as it is written twice: inside, where something listens ({@code targetPort}, {@code containerPort}), and outside, where
 * it is offered ({@code port}, {@code hostPort}). Where both are administration ports, the inside one is the finding; what is
 * known of the pods says nothing about the outside number, so that one counts by itself or not at all.
 *
 * @param inner what is written for the inside; a default is written nowhere
 * @param outer what is written for the outside
 * @param evidence what tells the service of the inside port
 */
record PortPair(
        KubernetesObject object,
        Value<Integer> inner,
        Value<Integer> outer,
        PortEvidence evidence,
        Optional<ServicePort> servicePort,
        Optional<PortTarget> target) {
    static Stream<PortPair> of(ServiceBinding binding) {
        return binding.ports().stream()
                .filter(port -> port.port().protocol().known().isPresent())
                .map(port -> of(binding.service(), port));
    }

    private static PortPair of(Service service, PortBinding binding) {
        ServicePort port = binding.port();
        Optional<PortTarget> target = binding.targets().stream().findFirst();
        return new PortPair(
                service,
                inner(port, target),
                port.port(),
                PortEvidence.of(Optional.of(service), Optional.of(port), target),
                Optional.of(port),
                target);
    }

    /** The number that targetPort stands for; of a name, the one that the pods have under it. */
    private static Value<Integer> inner(ServicePort port, Optional<PortTarget> target) {
        Value<PortRef> written = port.targetPort();
        if (written.known().filter(PortRef.Numbered.class::isInstance).isPresent()) {
            return written.map(ref -> ((PortRef.Numbered) ref).port());
        }
        return target.isPresent()
                ? written.map(ref -> target.get().number())
                : Value.absent("the pods that have the port are not in the input");
    }

    static Stream<PortPair> of(Workload workload) {
        return workload.pod().containers().stream()
                .flatMap(container -> container.ports().stream()
                        .filter(port -> port.protocol().known().isPresent())
                        .map(port -> of(workload, container, port)));
    }

    private static PortPair of(Workload workload, Container container, ContainerPort port) {
        Optional<PortTarget> target = port.number()
                .known()
                .map(number -> new PortTarget(
                        workload,
                        number,
                        port.protocol().known().orElse(Protocol.TCP),
                        Optional.of(container),
                        Optional.of(port)));
        return new PortPair(
                workload,
                port.number(),
                port.hostPort(),
                PortEvidence.of(Optional.empty(), Optional.empty(), target),
                Optional.empty(),
                target);
    }

    Optional<Verdict> judge(RuleContext context) {
        PortCatalogue catalogue = PortCatalogue.of(context);
        Optional<Classification> inside =
                inner.known().map(evidence::at).flatMap(port -> administration(port, catalogue));
        Optional<Classification> outside = outer.known()
                .map(number -> PortEvidence.of(number, evidence.protocol()))
                .flatMap(port -> administration(port, catalogue))
                .filter(it -> it.confidence() == Confidence.CERTAIN);
        boolean innerIsWritten = inner.place().isPresent();
        if (inside.isPresent() && innerIsWritten) {
            return Optional.of(new Verdict(this, inside.get(), inner, outside.map(it -> outer), path(context)));
        }
        return outside.or(() -> inside)
                .filter(it -> outer.place().isPresent())
                .map(it -> new Verdict(this, it, outer, Optional.empty(), path(context)));
    }

    private static Optional<Classification> administration(PortEvidence of, PortCatalogue catalogue) {
        return Optional.of(catalogue.classify(of)).filter(it -> it.danger() == Danger.ADMIN);
    }

    /** How every pod of the cluster comes to the port; how others do is for the rules on published ports to say. */
    private Optional<ExposurePath> path(RuleContext context) {
        Stream<ExposurePath> paths = servicePort
                .map(port -> context.exposure().through(port))
                .or(() -> target.map(it -> context.exposure().to(it.workload(), it.number(), it.protocol())))
                .stream()
                .flatMap(it -> it.stream());
        return ExposureMap.widest(
                paths.filter(path -> path.hop(Hop.Kind.CLUSTER).isPresent()).toList());
    }
}
