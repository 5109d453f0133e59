package io.portreeve.topology.cloud;

import io.portreeve.model.Value;
import io.portreeve.topology.cloud.Facing.Direction;
import io.portreeve.topology.cloud.Facing.Note.About;
import io.portreeve.topology.cloud.Flag.Meaning;
import java.util.List;
import java.util.Optional;

/** The AWS controller that comes with Kubernetes: it serves every Service that no class or type hands to another. */
final class AwsInTree implements Provider {
    static final String PREFIX = "service.beta.kubernetes.io/aws-load-balancer-";
    static final String TYPE = PREFIX + "type";
    static final String SECURITY_GROUPS = PREFIX + "security-groups";

    private static final Flag INTERNAL =
            new Flag(PREFIX + "internal", "any value but \"false\"", Optional.of("true"), AwsInTree::meaning);

    @Override
    public String name() {
        return "aws";
    }

    @Override
    public String title() {
        return "the in-tree AWS controller";
    }

    @Override
    public boolean claims(LoadBalancerRequest request) {
        return request.hasPrefix(PREFIX) && !AwsLoadBalancerController.isWrittenFor(request);
    }

    @Override
    public List<Flag> flags() {
        return List.of(INTERNAL);
    }

    @Override
    public Optional<Facing> written(LoadBalancerRequest request) {
        return INTERNAL.read(request.meta(), title())
                .or(() -> request.annotation(TYPE)
                        .filter(Value::isUnresolved)
                        .map(type -> Facing.unknown(
                                TYPE + " is not known, and it says which controller decides", type.place())));
    }

    @Override
    public Facing unwritten(LoadBalancerRequest request) {
        if (!request.has(AwsLoadBalancerController.SCHEME)) {
            return Facing.certainly(
                    Direction.PUBLIC, title() + " makes load balancers internet-facing by default", Optional.empty());
        }
        return Facing.certainly(
                Direction.PUBLIC,
                title() + " does not read " + AwsLoadBalancerController.SCHEME
                        + " and makes load balancers internet-facing by default",
                request.annotation(AwsLoadBalancerController.SCHEME).flatMap(Value::place));
    }

    @Override
    public Facing narrowed(Facing facing, LoadBalancerRequest request) {
        if (request.says(TYPE, "nlb")) {
            return facing.withRanges(SourceRanges.of(request))
                    .withNote(
                            About.OTHER,
                            "The network load balancer also opens the node ports on the nodes' security group to "
                                    + "the same source ranges.");
        }
        return request.has(SECURITY_GROUPS)
                ? SourceRanges.ignored(facing, request, SECURITY_GROUPS + " decides instead")
                : facing.withRanges(SourceRanges.of(request));
    }

    private static Meaning meaning(String value) {
        if (value.isEmpty()) {
            return Meaning.ABSENT;
        }
        return value.equals("false") ? Meaning.PUBLIC : Meaning.INTERNAL;
    }
}
