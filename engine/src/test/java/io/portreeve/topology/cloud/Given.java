package io.portreeve.topology.cloud;

import io.portreeve.model.ClusterNode;
import io.portreeve.model.Gateway;
import io.portreeve.model.Ingress;
import io.portreeve.model.IngressClass;
import io.portreeve.model.ObjectId;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Origin;
import io.portreeve.model.Place;
import io.portreeve.model.Service;
import io.portreeve.model.ServiceType;
import io.portreeve.model.Value;
import io.portreeve.source.SourceFile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row of the provider tables: what is written, and how to ask for the verdict. */
record Given(
        Optional<String> provider,
        Map<String, String> annotations,
        List<String> sourceRanges,
        Optional<String> address,
        Optional<String> className,
        Optional<String> controller) {
    private static final SourceFile FILE = SourceFile.of("service.yaml", "kind: Service\n");
    private static final String PLACEHOLDER = "${";

    static Given nothing() {
        return new Given(Optional.empty(), Map.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Given provider(String name) {
        return new Given(Optional.of(name), Map.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Given annotation(String name, String value) {
        return nothing().with(name, value);
    }

    static Given className(String name) {
        return nothing().ofClass(name);
    }

    Given with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(annotations);
        more.put(name, value);
        return new Given(provider, more, sourceRanges, address, className, controller);
    }

    Given from(String... ranges) {
        return new Given(provider, annotations, Arrays.asList(ranges), address, className, controller);
    }

    Given at(String loadBalancerIp) {
        return new Given(provider, annotations, sourceRanges, Optional.of(loadBalancerIp), className, controller);
    }

    Given ofClass(String name) {
        return new Given(provider, annotations, sourceRanges, address, Optional.of(name), controller);
    }

    Given servedBy(String name) {
        return new Given(provider, annotations, sourceRanges, address, className, Optional.of(name));
    }

    Facing service() {
        return new LoadBalancers(provider).facing(asService());
    }

    Service asService() {
        return new Service(
                meta("Service", "web", Map.of()),
                explicit(ServiceType.LOAD_BALANCER, "spec.type"),
                Optional.empty(),
                Value.absent("not written"),
                List.of(),
                List.of(),
                sourceRanges.stream()
                        .map(range -> written(range, "spec.loadBalancerSourceRanges"))
                        .toList(),
                Value.defaulted(true, "the default"),
                optional(className, "spec.loadBalancerClass"),
                optional(address, "spec.loadBalancerIP"),
                Value.absent("not written"),
                Value.absent("not written"));
    }

    Facing ingress() {
        Ingress ingress = new Ingress(
                meta("Ingress", "web", Map.of()), optional(className, "spec.ingressClassName"), List.of(), List.of());
        Optional<IngressClass> ingressClass = controller.map(name -> new IngressClass(
                meta("IngressClass", className.orElse("standard"), Map.of()),
                explicit(name, "spec.controller"),
                className.isEmpty()));
        return new LoadBalancers(provider).facing(ingress, ingressClass);
    }

    Facing gateway() {
        return new LoadBalancers(provider)
                .facing(new Gateway(
                        meta("Gateway", "web", Map.of()), optional(className, "spec.gatewayClassName"), List.of()));
    }

    static ClusterNode node(Optional<String> providerId, Map<String, String> labels) {
        return new ClusterNode(
                nothing().meta("Node", "one", labels), optional(providerId, "spec.providerID"), List.of());
    }

    private ObjectMeta meta(String kind, String name, Map<String, String> labels) {
        Map<String, Value<String>> values = new LinkedHashMap<>();
        annotations.forEach((key, value) -> values.put(key, written(value, "metadata.annotations." + key)));
        ObjectId id = new ObjectId("", kind, Optional.empty(), name);
        Place place = place("");
        return new ObjectMeta(id, "v1", labels, values, place, place, new Origin(FILE, 0, ""), 0);
    }

    private static Value<String> optional(Optional<String> text, String path) {
        return text.map(known -> written(known, path)).orElse(Value.absent("not written"));
    }

    private static Value<String> written(String text, String path) {
        return text.contains(PLACEHOLDER)
                ? new Value.Unresolved<>(text + " is a placeholder", place(path))
                : explicit(text, path);
    }

    private static <T> Value<T> explicit(T value, String path) {
        return new Value.Explicit<>(value, place(path));
    }

    private static Place place(String path) {
        return new Place(FILE.whole(), path);
    }
}
