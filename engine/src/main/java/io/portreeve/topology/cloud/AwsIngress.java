package io.portreeve.topology.cloud;

import io.portreeve.model.Value;
import io.portreeve.topology.cloud.Facing.Direction;
import io.portreeve.topology.cloud.Facing.Note.About;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The application load balancers of the AWS Load Balancer Controller, internal unless a scheme says otherwise. */
final class AwsIngress implements IngressController {
    private static final String PREFIX = "alb.ingress.kubernetes.io/";
    private static final String INBOUND = "alb.ingress.kubernetes.io/inbound-cidrs";
    private static final String EKS_AUTO_MODE = "eks.amazonaws.com/alb";
    private static final String TITLE = "the AWS Load Balancer Controller";
    private static final Flag SCHEME = Flag.oneOf(PREFIX + "scheme", "internal", "internet-facing");
    private static final Flag FRONTEND_SCHEME =
            Flag.oneOf(PREFIX + "frontend-nlb-scheme", "internal", "internet-facing");

    @Override
    public boolean serves(IngressRequest request) {
        return request.isServedBy("ingress.k8s.aws/alb", "alb")
                || request.isServedBy(EKS_AUTO_MODE)
                || (!request.hasClass() && request.hasPrefix(PREFIX));
    }

    @Override
    public List<RangeList> rangeLists(IngressRequest request) {
        String refusal = TITLE + " refuses the Ingress, so a load balancer that exists stays as it is";
        return RangeList.of(request.meta(), false, refusal, INBOUND);
    }

    @Override
    public Facing facing(IngressRequest request) {
        if (request.isServedBy(EKS_AUTO_MODE)) {
            return Facing.unknown(
                    "the IngressClassParams of EKS Auto Mode decide, and they are not looked up", request.classPlace());
        }
        Facing balancer = SCHEME.read(request.meta(), TITLE).orElseGet(() -> unwritten(request));
        return narrowed(frontend(request).map(balancer::orWider).orElse(balancer), request);
    }

    private static Facing unwritten(IngressRequest request) {
        String because = SCHEME.annotation() + " is not written, and " + TITLE
                + " makes application load balancers internal by default";
        Facing internal = Facing.certainly(Direction.INTERNAL, because, request.classPlace());
        return request.has(PREFIX + "group.name")
                ? internal.uncertain()
                        .withNote(
                                About.OTHER,
                                "Another Ingress of its " + PREFIX + "group.name may make it internet-facing.")
                : internal;
    }

    /** A network load balancer in front of the application load balancer. */
    private static Optional<Facing> frontend(IngressRequest request) {
        return request.says(PREFIX + "enable-frontend-nlb", "true")
                ? FRONTEND_SCHEME.read(request.meta(), TITLE)
                : Optional.empty();
    }

    private static Facing narrowed(Facing facing, IngressRequest request) {
        List<Value<String>> ranges = new ArrayList<>(SourceRanges.listed(request.meta(), INBOUND));
        if (request.has(PREFIX + "security-groups")) {
            return facing.withIneffective(ranges, PREFIX + "security-groups decides instead");
        }
        ranges.addAll(AwsLoadBalancerController.prefixLists(
                request.meta().annotation(PREFIX + "security-group-prefix-lists")));
        return facing.withRanges(ranges);
    }
}
