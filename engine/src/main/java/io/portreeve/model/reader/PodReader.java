package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.Container;
import io.portreeve.model.IpAddress;
import io.portreeve.model.PodAccount;
import io.portreeve.model.PodPlacement;
import io.portreeve.model.PodTemplate;
import io.portreeve.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Reads a pod template: what has a pod's {@code metadata} and {@code spec}. */
final class PodReader {
    private static final List<String> LISTS = List.of("initContainers", "containers", "ephemeralContainers");
    private static final Value<Boolean> NOT_ON_HOST =
            Value.defaulted(false, "hostNetwork is omitted, so the pod has a network of its own");
    private static final Value<Integer> NO_PORT_START =
            Value.absent("the sysctl is omitted, so the container runtime or the node decides");
    private static final Value<String> NOT_SCHEDULED = Value.absent("nodeName is omitted, so the scheduler decides");
    private static final Value<String> NO_ADDRESS = Value.absent("the pod has no address yet");
    private static final Value<String> NO_HOST_ADDRESS = Value.absent("hostIP is omitted");
    private static final Value<String> NO_PHASE = Value.absent("phase is omitted");
    private static final Value<String> NO_SYSTEM = Value.absent("neither os nor the node selector says");

    private static final Value<String> DEFAULT_ACCOUNT = Value.defaulted(
            "default", "serviceAccountName is omitted, so the pod runs as the namespace's default account");
    private static final Value<Boolean> ACCOUNT_DECIDES =
            Value.absent("automountServiceAccountToken is omitted, so the service account decides");

    private final Fields fields;

    PodReader(Fields fields) {
        this.fields = fields;
    }

    /** A pod needs a container, and every container an image; a patch mostly has neither. */
    static boolean isPartial(Cursor template) {
        Cursor spec = template.get("spec");
        return spec.get("containers").items().isEmpty()
                || LISTS.stream()
                        .flatMap(list -> spec.get(list).items().stream())
                        .anyMatch(container -> !container.get("image").exists());
    }

    PodTemplate read(Cursor template) {
        Cursor spec = template.get("spec");
        Value<Boolean> hostNetwork = fields.bool(spec.get("hostNetwork"), NOT_ON_HOST);
        ContainerReader reader = new ContainerReader(fields, hostNetwork, spec.get("securityContext"));
        List<Container> containers = new ArrayList<>();
        for (Cursor container : spec.get("containers").items()) {
            containers.add(reader.read(container, Container.Role.MAIN));
        }
        for (Cursor container : spec.get("initContainers").items()) {
            containers.add(reader.read(container, initRole(container)));
        }
        for (Cursor container : spec.get("ephemeralContainers").items()) {
            containers.add(reader.read(container, Container.Role.EPHEMERAL));
        }
        return new PodTemplate(
                fields.labels(template.at("metadata", "labels")),
                MetaReader.annotations(template.at("metadata", "annotations"), fields),
                containers,
                hostNetwork,
                unprivilegedPortStart(spec.at("securityContext", "sysctls")),
                operatingSystem(spec),
                NodeSelections.read(fields, spec),
                account(spec),
                placement(template),
                fields.portNames(containers),
                fields.place(template));
    }

    /** The field was once called {@code serviceAccount}, and the API still takes that. */
    private PodAccount account(Cursor spec) {
        return new PodAccount(
                fields.quietText(
                        spec.get("serviceAccountName"), fields.quietText(spec.get("serviceAccount"), DEFAULT_ACCOUNT)),
                fields.bool(spec.get("automountServiceAccountToken"), ACCOUNT_DECIDES));
    }

    private PodPlacement placement(Cursor pod) {
        Cursor node = pod.at("spec", "nodeName");
        Cursor status = pod.get("status");
        if (!node.exists() && !status.exists()) {
            return PodPlacement.NOWHERE;
        }
        return new PodPlacement(
                fields.quietText(node, NOT_SCHEDULED),
                addresses(status),
                fields.quietText(status.get("hostIP"), NO_HOST_ADDRESS),
                fields.quietText(status.get("phase"), NO_PHASE));
    }

    /** {@code podIPs} repeats {@code podIP}, which older versions have alone. */
    private List<IpAddress> addresses(Cursor status) {
        List<Cursor> several = status.get("podIPs").items().stream()
                .map(item -> item.get("ip"))
                .toList();
        List<Cursor> written = several.isEmpty() ? List.of(status.get("podIP")) : several;
        return written.stream()
                .flatMap(address -> fields.quietText(address, NO_ADDRESS).known().stream())
                .flatMap(text -> IpAddress.parse(text).stream())
                .toList();
    }

    private Value<Integer> unprivilegedPortStart(Cursor sysctls) {
        for (Cursor sysctl : sysctls.items()) {
            String name = sysctl.get("name").text().orElse("").replace('/', '.');
            if (name.equals("net.ipv4.ip_unprivileged_port_start")) {
                return fields.number(sysctl.get("value"), NO_PORT_START);
            }
        }
        return NO_PORT_START;
    }

    private Value<String> operatingSystem(Cursor spec) {
        Cursor selector = spec.get("nodeSelector");
        Value<String> chosen = fields.quietText(
                selector.get("kubernetes.io/os"), fields.quietText(selector.get("beta.kubernetes.io/os"), NO_SYSTEM));
        return fields.quietText(spec.at("os", "name"), chosen);
    }

    private static Container.Role initRole(Cursor container) {
        boolean staysUp =
                container.get("restartPolicy").text().filter("Always"::equals).isPresent();
        return staysUp ? Container.Role.SIDECAR : Container.Role.INIT;
    }
}
