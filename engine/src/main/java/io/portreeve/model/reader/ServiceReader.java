package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Selector;
import io.portreeve.model.Service;
import io.portreeve.model.ServiceType;
import io.portreeve.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a core {@code Service}. */
final class ServiceReader implements KindReader {
    private static final Value<ServiceType> CLUSTER_IP =
            Value.defaulted(ServiceType.CLUSTER_IP, "type is omitted, so it is ClusterIP");
    private static final Value<String> NO_CLUSTER_IP = Value.absent("clusterIP is omitted, so the cluster assigns one");
    private static final Value<Boolean> ALLOCATES =
            Value.defaulted(true, "allocateLoadBalancerNodePorts is omitted, so it is true");
    private static final Value<String> NO_CLASS =
            Value.absent("loadBalancerClass is omitted, so the cluster's own provider serves it");
    private static final Value<String> NO_BALANCER_IP =
            Value.absent("loadBalancerIP is omitted, so the provider picks the address");
    private static final Value<String> NO_EXTERNAL_NAME = Value.absent("externalName is omitted");
    private static final Value<String> TRAFFIC_CLUSTER =
            Value.defaulted("Cluster", "externalTrafficPolicy is omitted, so it is Cluster");

    /** Only an ExternalName and a headless Service do without ports, and every port needs its number. */
    @Override
    public boolean isPartial(Cursor object) {
        Cursor spec = object.get("spec");
        List<Cursor> ports = spec.get("ports").items();
        if (ports.isEmpty()) {
            return !says(spec.get("type"), "ExternalName") && !says(clusterIp(spec), "None");
        }
        return !ports.stream().allMatch(port -> port.get("port").exists());
    }

    private static boolean says(Cursor at, String word) {
        return at.text().filter(word::equals).isPresent();
    }

    @Override
    public Service read(ObjectMeta meta, Cursor object, Fields fields) {
        Cursor spec = object.get("spec");
        ServicePortReader ports = new ServicePortReader(fields, meta.origin().patch());
        return new Service(
                meta,
                fields.choice(spec.get("type"), "Service type that Kubernetes knows", ServiceType::of, CLUSTER_IP),
                selector(spec.get("selector"), fields),
                fields.text(clusterIp(spec), NO_CLUSTER_IP),
                spec.get("ports").items().stream().map(ports::read).toList(),
                fields.texts(spec.get("externalIPs")),
                fields.texts(spec.get("loadBalancerSourceRanges")),
                fields.bool(spec.get("allocateLoadBalancerNodePorts"), ALLOCATES),
                fields.text(spec.get("loadBalancerClass"), NO_CLASS),
                fields.quietText(spec.get("loadBalancerIP"), NO_BALANCER_IP),
                fields.quietText(spec.get("externalName"), NO_EXTERNAL_NAME),
                fields.text(spec.get("externalTrafficPolicy"), TRAFFIC_CLUSTER));
    }

    private static Cursor clusterIp(Cursor spec) {
        Cursor single = spec.get("clusterIP");
        List<Cursor> several = spec.get("clusterIPs").items();
        return single.exists() || several.isEmpty() ? single : several.get(0);
    }

    /** An empty selector is none: the API server stores it so. */
    private static Optional<Selector> selector(Cursor at, Fields fields) {
        Map<String, String> labels = fields.labels(at);
        return labels.isEmpty() ? Optional.empty() : Optional.of(new Selector(labels, fields.place(at)));
    }
}
