package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.Container;
import io.portreeve.model.PodTemplate;
import io.portreeve.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Reads a pod template: what has a pod's {@code metadata} and {@code spec}. */
final class PodReader {
    private static final List<String> LISTS = List.of("initContainers", "containers", "ephemeralContainers");
    private static final Value<Boolean> NOT_ON_HOST =
            Value.defaulted(false, "hostNetwork is omitted, so the pod has a network of its own");

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
                fields.labels(template.at("metadata", "labels")), containers, hostNetwork, fields.place(template));
    }

    private static Container.Role initRole(Cursor container) {
        boolean staysUp =
                container.get("restartPolicy").text().filter("Always"::equals).isPresent();
        return staysUp ? Container.Role.SIDECAR : Container.Role.INIT;
    }
}
