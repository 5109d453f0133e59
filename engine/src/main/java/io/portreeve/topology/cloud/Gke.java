package io.portreeve.topology.cloud;

import io.portreeve.topology.cloud.Facing.Direction;
import io.portreeve.topology.cloud.Facing.Note.About;
import io.portreeve.topology.cloud.Flag.Meaning;
import java.util.List;
import java.util.Optional;

/** Google Kubernetes Engine. */
final class Gke implements Provider {
    private static final String INTERNAL_CLASS = "networking.gke.io/l4-regional-internal";
    private static final String EXTERNAL_CLASS = "networking.gke.io/l4-regional-external";
    private static final String GLOBAL_ACCESS = "networking.gke.io/internal-load-balancer-allow-global-access";
    private static final Flag TYPE = type("networking.gke.io/load-balancer-type");
    private static final Flag OLD_TYPE = type("cloud.google.com/load-balancer-type");

    @Override
    public String name() {
        return "gke";
    }

    @Override
    public String title() {
        return "GKE";
    }

    @Override
    public boolean serves(String loadBalancerClass) {
        return loadBalancerClass.equals(INTERNAL_CLASS) || loadBalancerClass.equals(EXTERNAL_CLASS);
    }

    @Override
    public boolean claims(LoadBalancerRequest request) {
        return request.hasPrefix("networking.gke.io/", "cloud.google.com/");
    }

    @Override
    public List<Flag> flags() {
        return List.of(TYPE, OLD_TYPE);
    }

    @Override
    public Optional<Facing> written(LoadBalancerRequest request) {
        return ofClass(request)
                .or(() -> TYPE.read(request.meta(), title()))
                .or(() -> OLD_TYPE.read(request.meta(), title()))
                .or(() -> FixedAddress.of(request));
    }

    @Override
    public Facing narrowed(Facing facing, LoadBalancerRequest request) {
        Facing narrowed = facing.withRanges(SourceRanges.of(request));
        return facing.isInternal() && request.says(GLOBAL_ACCESS, "true")
                ? narrowed.withNote(
                        About.OTHER, "Clients of every region of the VPC network reach it: " + GLOBAL_ACCESS + ".")
                : narrowed;
    }

    private static Optional<Facing> ofClass(LoadBalancerRequest request) {
        return request.loadBalancerClass()
                .known()
                .filter(name -> name.equals(INTERNAL_CLASS) || name.equals(EXTERNAL_CLASS))
                .map(name -> Facing.certainly(
                        name.equals(INTERNAL_CLASS) ? Direction.INTERNAL : Direction.PUBLIC,
                        "its loadBalancerClass is " + name,
                        request.loadBalancerClass().place()));
    }

    private static Flag type(String annotation) {
        return new Flag(annotation, "\"Internal\"", Optional.of("Internal"), value -> {
            if (value.equals("Internal") || value.equals("internal")) {
                return Meaning.INTERNAL;
            }
            return value.equals("External") ? Meaning.PUBLIC : Meaning.IGNORED;
        });
    }
}
