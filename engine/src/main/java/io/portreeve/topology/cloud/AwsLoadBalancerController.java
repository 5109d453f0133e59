package io.portreeve.topology.cloud;

import io.portreeve.model.Place;
import io.portreeve.model.Value;
import io.portreeve.topology.cloud.Facing.Direction;
import io.portreeve.topology.cloud.Facing.Note.About;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The AWS Load Balancer Controller, and EKS Auto Mode, which reads the same annotations. */
final class AwsLoadBalancerController implements Provider {
    static final String SCHEME = AwsInTree.PREFIX + "scheme";

    private static final String TARGET_TYPE = AwsInTree.PREFIX + "nlb-target-type";
    static final String PREFIX_LISTS = AwsInTree.PREFIX + "security-group-prefix-lists";
    private static final Set<String> CLASSES = Set.of("service.k8s.aws/nlb", "eks.amazonaws.com/nlb");
    private static final String[] HANDED_OVER = {"external", "nlb-ip"};
    private static final Flag SCHEME_FLAG = Flag.oneOf(SCHEME, "internal", "internet-facing");
    private static final Flag INTERNAL = Flag.goBoolean(AwsInTree.PREFIX + "internal");

    @Override
    public String name() {
        return "aws-lbc";
    }

    @Override
    public String title() {
        return "the AWS Load Balancer Controller";
    }

    @Override
    public boolean serves(String loadBalancerClass) {
        return CLASSES.contains(loadBalancerClass);
    }

    @Override
    public boolean claims(LoadBalancerRequest request) {
        return isWrittenFor(request);
    }

    /** Only this controller reads a scheme, even where nothing hands the Service to it. */
    static boolean isWrittenFor(LoadBalancerRequest request) {
        return isHandedOver(request) || request.has(SCHEME);
    }

    /** Whether the Service itself says that this controller and not the in-tree one serves it. */
    static boolean isHandedOver(LoadBalancerRequest request) {
        return request.says(AwsInTree.TYPE, HANDED_OVER)
                || request.loadBalancerClass().known().filter(CLASSES::contains).isPresent();
    }

    /** How a Service comes to this controller. */
    static Handover handover() {
        return new Handover(AwsInTree.TYPE, List.of(HANDED_OVER), List.of(SCHEME_FLAG.values(), INTERNAL.values()));
    }

    /** Where pods themselves are the targets. */
    @Override
    public boolean goesPastNodePorts(LoadBalancerRequest request) {
        return request.says(TARGET_TYPE, "ip") || request.says(AwsInTree.TYPE, "nlb-ip");
    }

    @Override
    public List<Flag> flags() {
        return List.of(SCHEME_FLAG, INTERNAL);
    }

    @Override
    public Optional<Facing> written(LoadBalancerRequest request) {
        return SCHEME_FLAG
                .read(request.meta(), title())
                .or(() -> INTERNAL.read(request.meta(), title()))
                .map(facing -> handedOver(facing, request));
    }

    @Override
    public boolean isPublicUnlessTold() {
        return false;
    }

    @Override
    public Facing unwritten(LoadBalancerRequest request) {
        String because = SCHEME + " is not written, and " + title() + " makes load balancers internal by default";
        return handedOver(Facing.certainly(Direction.INTERNAL, because, Optional.empty()), request);
    }

    /** Its webhook hands over only what is created as a load balancer: a changed Service stays with the in-tree one. */
    private Facing handedOver(Facing facing, LoadBalancerRequest request) {
        if (isHandedOver(request) || facing.direction() != Direction.INTERNAL) {
            return facing;
        }
        return facing.uncertain()
                .withNote(
                        About.DIRECTION,
                        "No loadBalancerClass says service.k8s.aws/nlb: " + title() + " takes a Service only when it "
                                + "is created as a LoadBalancer. An existing Service that is changed to LoadBalancer gets an "
                                + "internet-facing load balancer from the in-tree controller.");
    }

    @Override
    public Facing narrowed(Facing facing, LoadBalancerRequest request) {
        if (request.has(AwsInTree.SECURITY_GROUPS)) {
            return SourceRanges.ignored(facing, request, AwsInTree.SECURITY_GROUPS + " decides instead");
        }
        List<Value<String>> ranges = new ArrayList<>(SourceRanges.of(request));
        ranges.addAll(prefixLists(request.annotation(PREFIX_LISTS)));
        return facing.withRanges(ranges);
    }

    /** Prefix lists as ranges that only AWS knows. */
    static List<Value<String>> prefixLists(Optional<Value<String>> annotation) {
        List<Value<String>> ranges = new ArrayList<>();
        for (Value<String> list : annotation.map(CommaList::values).orElse(List.of())) {
            Optional<Place> place = list.place();
            place.ifPresent(at -> ranges.add(new Value.Unresolved<>(
                    "AWS keeps the ranges of " + list.known().orElse("the prefix list"), at)));
        }
        return ranges;
    }
}
