package io.portreeve.topology.cloud;

import io.portreeve.topology.cloud.Facing.Note.About;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The verdicts of several providers on one load balancer, brought to one. */
final class Verdicts {
    private Verdicts() {}

    /** The widest verdict; it is uncertain and says so where the others differ. */
    static Facing widest(List<Provider> providers, LoadBalancerRequest request) {
        List<Facing> verdicts = new ArrayList<>();
        for (Provider provider : providers) {
            verdicts.add(provider.facing(request, false));
        }
        Facing widest = verdicts.stream().reduce(Facing::orWider).orElseThrow();
        Facing said = widest.withUnrecognised(verdicts.stream()
                .flatMap(verdict -> verdict.unrecognised().stream())
                .findFirst());
        if (verdicts.stream().map(Facing::direction).distinct().count() == 1) {
            return said;
        }
        return said.uncertain()
                .withNote(
                        About.DIRECTION,
                        "The annotations of " + titles(providers)
                                + " disagree about the direction, and no provider is given: the widest is assumed.");
    }

    private static String titles(List<Provider> providers) {
        return providers.stream().map(Provider::title).collect(Collectors.joining(" and "));
    }
}
