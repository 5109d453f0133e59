package io.portreeve.rules.publicloadbalancer;

import io.portreeve.document.MappingEdits;
import io.portreeve.document.NewEntry;
import io.portreeve.document.TextEdit;
import io.portreeve.exposure.ExposureMap;
import io.portreeve.finding.Fix;
import io.portreeve.model.Place;
import io.portreeve.model.Service;
import io.portreeve.model.Value;
import io.portreeve.source.SourceRange;
import io.portreeve.topology.cloud.Annotation;
import java.util.List;
import java.util.Optional;

/** The edit that keeps strangers from a load balancer, where the input says who is none or whose load balancer it is. */
final class Narrowing {
    private static final List<String> METADATA = List.of("metadata");
    private static final List<String> ANNOTATIONS = List.of("metadata", "annotations");

    private final Service service;
    private final ExposureMap exposure;

    Narrowing(Service service, ExposureMap exposure) {
        this.service = service;
        this.exposure = exposure;
    }

    /** To the sources that the user trusts, else to the private network; empty where neither is certain to be what happens. */
    Optional<Fix> fix() {
        return service.type().place().flatMap(type -> toTrusted(type).or(() -> inward(type)));
    }

    private Optional<Fix> toTrusted(Place type) {
        List<String> cidrs = exposure.trust().cidrs();
        boolean written = !exposure.loadBalancers().rangeLists(service).isEmpty();
        if (cidrs.isEmpty() || written || !isHonoured(cidrs, type)) {
            return Optional.empty();
        }
        NewEntry ranges = NewEntry.list("loadBalancerSourceRanges", cidrs);
        return Optional.of(edit(
                "write loadBalancerSourceRanges: " + String.join(", ", cidrs) + ", the sources in trusted.cidrs",
                MappingEdits.add(whole(), List.of("spec"), "type", ranges),
                type));
    }

    /** Whether whoever serves the load balancer would keep others out. */
    private boolean isHonoured(List<String> cidrs, Place place) {
        List<Value<String>> ranges = cidrs.stream()
                .<Value<String>>map(cidr -> new Value.Explicit<>(cidr, place))
                .toList();
        return exposure.hasSourceRanges(service.withSourceRanges(ranges));
    }

    private Optional<Fix> inward(Place type) {
        return exposure.loadBalancers()
                .inward(service)
                .map(added -> edit(
                        "write annotation " + added.name() + ": \"" + added.value()
                                + "\", so that the load balancer is internal",
                        annotate(added),
                        type));
    }

    private Optional<TextEdit> annotate(Annotation added) {
        return MappingEdits.has(whole(), METADATA, "annotations")
                ? MappingEdits.addLast(whole(), ANNOTATIONS, NewEntry.quoted(added.name(), added.value()))
                : MappingEdits.add(
                        whole(), METADATA, "name", NewEntry.pair("annotations", added.name(), added.value()));
    }

    private SourceRange whole() {
        return service.meta().place().range();
    }

    private Fix edit(String description, Optional<TextEdit> edit, Place type) {
        return Fix.edit(description, edit)
                .restingOn(type.range())
                .unlessShared(service.meta().place(), type);
    }
}
