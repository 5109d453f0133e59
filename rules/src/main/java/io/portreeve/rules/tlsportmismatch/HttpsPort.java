package io.portreeve.rules.tlsportmismatch;

import io.portreeve.document.MappingEdits;
import io.portreeve.document.NewEntry;
import io.portreeve.finding.Fix;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.Place;
import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Value;
import io.portreeve.model.Workload;
import io.portreeve.rules.tlsportmismatch.Speech.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one port that speaks TLS in every pod behind a Service, as a targetPort would name it.
 *
 * @param target its name where all pods have it, else its number
 * @param declaration where the first workload declares it
 */
record HttpsPort(PortRef target, Place declaration) {
    /** The port, if each workload has exactly one and they agree. */
    static Optional<HttpsPort> of(List<Workload> workloads) {
        List<ContainerPort> ports = new ArrayList<>();
        for (Workload workload : workloads) {
            List<ContainerPort> candidates = declared(workload)
                    .filter(port -> PortSpeech.of(port).isTls())
                    .toList();
            if (candidates.size() != 1) {
                return Optional.empty();
            }
            ports.add(candidates.get(0));
        }
        return ports.isEmpty() ? Optional.empty() : common(ports);
    }

    /** Whether each workload declares a port for TLS: its only such one, or one named so, unlike most webhooks. */
    static boolean isDeclaredBy(List<Workload> workloads) {
        return workloads.stream().allMatch(workload -> {
            List<Speech> tls =
                    declared(workload).map(PortSpeech::of).filter(Speech::isTls).toList();
            return tls.size() == 1 || tls.stream().anyMatch(speech -> speech.strength() != Strength.NUMBER);
        });
    }

    /** The TCP ports that a workload's serving containers declare. */
    static Stream<ContainerPort> declared(Workload workload) {
        return workload.pod().containers().stream()
                .filter(container -> container.role().serves())
                .flatMap(container -> container.ports().stream())
                .filter(port -> port.protocol().is(Protocol.TCP));
    }

    private static Optional<HttpsPort> common(List<ContainerPort> ports) {
        Place declaration = ports.get(0).place();
        Optional<PortRef> name =
                same(ports.stream().map(ContainerPort::name).toList()).<PortRef>map(PortRef.Named::new);
        return name.or(() ->
                        same(ports.stream().map(ContainerPort::number).toList()).<PortRef>map(PortRef.Numbered::new))
                .map(target -> new HttpsPort(target, declaration));
    }

    private static <T> Optional<T> same(List<Value<T>> values) {
        Optional<T> first = values.get(0).known();
        return first.filter(value -> values.stream().allMatch(other -> other.is(value)));
    }

    /** Points a Service port here. */
    Fix fix(ServicePort port) {
        Place mapping = port.place();
        return Fix.edit(
                        "write targetPort: " + target,
                        MappingEdits.put(mapping.range(), "port", NewEntry.scalar("targetPort", target.toString())))
                .unlessShared(mapping, port.targetPort().place().orElse(mapping));
    }
}
