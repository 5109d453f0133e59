package io.portreeve.model;

import java.util.List;
import java.util.Map;

/**
 * One container of a pod: what it runs and which ports it says it has.
 *
 * @param env variables with a literal value; held in memory for rules to read, never stored or printed
 * @param calls what kubelet probes and lifecycle hooks call
 * @param runAsNonRoot the container's setting, else the pod's
 * @param runAsUser the container's setting, else the pod's
 * @param addedCapabilities items of {@code securityContext.capabilities.add}
 * @param droppedCapabilities items of {@code securityContext.capabilities.drop}
 */
public record Container(
        Role role,
        Value<String> name,
        Value<String> image,
        List<Value<String>> command,
        List<Value<String>> args,
        Map<String, Value<String>> env,
        List<ContainerPort> ports,
        List<Call> calls,
        Value<Boolean> runAsNonRoot,
        Value<Integer> runAsUser,
        List<String> addedCapabilities,
        List<String> droppedCapabilities,
        Place place) {
    public Container {
        command = List.copyOf(command);
        args = List.copyOf(args);
        env = Ordered.copyOf(env);
        ports = List.copyOf(ports);
        calls = List.copyOf(calls);
        addedCapabilities = List.copyOf(addedCapabilities);
        droppedCapabilities = List.copyOf(droppedCapabilities);
    }

    /** The same with other ports. */
    public Container withPorts(List<ContainerPort> others) {
        return new Container(
                role,
                name,
                image,
                command,
                args,
                env,
                others,
                calls,
                runAsNonRoot,
                runAsUser,
                addedCapabilities,
                droppedCapabilities,
                place);
    }

    /** The ports that probes and hooks call. */
    public List<Value<PortRef>> probes() {
        return calls.stream().map(Call::port).toList();
    }

    /**
     * A port that a probe or hook calls.
     *
     * @param scheme {@code HTTP} or {@code HTTPS}, absent for others
     * @param host absent when not written, which means the pod itself
     */
    public record Call(Value<PortRef> port, Value<String> scheme, Value<String> host) {}

    /** What part a container plays in its pod. */
    public enum Role {
        MAIN,
        /** Runs to its end before the main containers start; serves nobody afterwards. */
        INIT,
        /** An init container with {@code restartPolicy: Always}, which runs beside the main ones. */
        SIDECAR,
        EPHEMERAL;

        /** Whether its ports can take part in a Service's port names. */
        public boolean serves() {
            return this == MAIN || this == SIDECAR;
        }
    }
}
