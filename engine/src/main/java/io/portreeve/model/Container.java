package io.portreeve.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One container of a pod: what it runs and which ports it says it has.
 *
 * @param env variables with a literal value; held in memory for rules to read, never stored or printed
 * @param probes ports that kubelet probes or lifecycle hooks call
 * @param runAsNonRoot the container's setting, else the pod's
 * @param runAsUser the container's setting, else the pod's
 * @param addedCapabilities items of {@code securityContext.capabilities.add}
 */
public record Container(
        Role role,
        Value<String> name,
        Value<String> image,
        List<Value<String>> command,
        List<Value<String>> args,
        Map<String, Value<String>> env,
        List<ContainerPort> ports,
        List<Value<PortRef>> probes,
        Value<Boolean> runAsNonRoot,
        Value<Integer> runAsUser,
        List<String> addedCapabilities,
        Place place) {
    public Container {
        command = List.copyOf(command);
        args = List.copyOf(args);
        env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
        ports = List.copyOf(ports);
        probes = List.copyOf(probes);
        addedCapabilities = List.copyOf(addedCapabilities);
    }

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
