package io.portreeve.topology.cloud;

import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Value;
import io.portreeve.topology.cloud.Facing.Note.About;
import java.util.List;

/** The source ranges of a Service as every provider that honours them reads them. */
final class SourceRanges {
    static final String ANNOTATION = "service.beta.kubernetes.io/load-balancer-source-ranges";

    private SourceRanges() {}

    /** {@code spec.loadBalancerSourceRanges}, else the annotation's list; empty means everybody. */
    static List<Value<String>> of(LoadBalancerRequest request) {
        return request.sourceRanges().isEmpty() ? listed(request.meta(), ANNOTATION) : request.sourceRanges();
    }

    /** The items of the first of these annotations that is present. */
    static List<Value<String>> listed(ObjectMeta meta, String... annotations) {
        for (String name : annotations) {
            if (meta.annotation(name).isPresent()) {
                return CommaList.values(meta.annotation(name).get());
            }
        }
        return List.of();
    }

    /** The ranges, with a note that a controller may be too old for them. */
    static Facing perhapsHonoured(Facing facing, LoadBalancerRequest request, String provider) {
        Facing narrowed = facing.withRanges(of(request));
        return narrowed.ranges().isEmpty()
                ? narrowed
                : narrowed.withNote(
                        About.RANGES, "Not every version of the controller of " + provider + " honours source ranges.");
    }

    /** The verdict, where {@code because} makes void whatever ranges are written. */
    static Facing ignored(Facing facing, LoadBalancerRequest request, String because) {
        return facing.withIneffective(of(request), because);
    }
}
