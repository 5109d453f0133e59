package io.portreeve.guard;

import io.portreeve.model.Service;
import io.portreeve.model.ServiceType;
import io.portreeve.topology.cloud.Annotation;
import io.portreeve.topology.cloud.LoadBalancers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The least steps that make a load balancer what the operator wants; none where somebody has said how it is to be. */
final class LoadBalancerPatch {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ANNOTATIONS = "/metadata/annotations";
    private static final String NODE_PORTS = "allocateLoadBalancerNodePorts";

    private final LoadBalancers loadBalancers;
    private final Set<Mutation> wanted;

    LoadBalancerPatch(LoadBalancers loadBalancers, Set<Mutation> wanted) {
        this.loadBalancers = loadBalancers;
        this.wanted = wanted;
    }

    /** @param object the same Service as it was sent */
    List<PatchOperation> of(Service service, ObjectNode object) {
        List<PatchOperation> steps = new ArrayList<>();
        if (!service.is(ServiceType.LOAD_BALANCER)) {
            return steps;
        }
        Optional<Annotation> inward =
                wanted.contains(Mutation.INTERNAL) ? loadBalancers.inward(service) : Optional.empty();
        inward.ifPresent(annotation -> annotate(annotation, object, steps));
        if (wanted.contains(Mutation.NO_NODE_PORTS) && needsNone(service, object)) {
            steps.add(PatchOperation.add("/spec/" + NODE_PORTS, JSON.booleanNode(false)));
        }
        return steps;
    }

    private static void annotate(Annotation annotation, ObjectNode object, List<PatchOperation> steps) {
        if (!object.path("metadata").path("annotations").isObject()) {
            steps.add(PatchOperation.add(ANNOTATIONS, JSON.objectNode()));
        }
        String key = annotation.name().replace("~", "~0").replace("/", "~1");
        steps.add(PatchOperation.add(ANNOTATIONS + "/" + key, JSON.stringNode(annotation.value())));
    }

    /** A node port that is written is wanted, and one that is open may be in use. */
    private boolean needsNone(Service service, ObjectNode object) {
        JsonNode spec = object.path("spec");
        for (JsonNode port : spec.path("ports")) {
            if (port.path("nodePort").asInt(0) != 0) {
                return false;
            }
        }
        return spec.path(NODE_PORTS).asBoolean(true) && loadBalancers.goesPastNodePorts(service);
    }
}
