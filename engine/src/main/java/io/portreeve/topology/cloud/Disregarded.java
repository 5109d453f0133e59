package io.portreeve.topology.cloud;

import io.portreeve.model.Place;
import io.portreeve.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An annotation that would turn a load balancer inwards, if only somebody read it.
 *
 * @param because why nobody does, a clause
 */
public record Disregarded(String annotation, String value, String because, Optional<Place> place) {
    /** Those of a request, where these providers decide; none where nobody is known to. */
    static List<Disregarded> of(LoadBalancerRequest request, List<Provider> deciding) {
        Set<String> read = deciding.stream()
                .flatMap(provider -> provider.flagsRead(request).stream())
                .map(Flag::annotation)
                .collect(Collectors.toSet());
        List<Disregarded> disregarded = new ArrayList<>();
        for (Provider provider : deciding.isEmpty() ? List.<Provider>of() : Providers.ALL) {
            for (Flag flag : provider.flags()) {
                if (!read.contains(flag.annotation()) && read.add(flag.annotation())) {
                    of(flag, provider, request, deciding).ifPresent(disregarded::add);
                }
            }
        }
        return disregarded;
    }

    private static Optional<Disregarded> of(
            Flag flag, Provider owner, LoadBalancerRequest request, List<Provider> deciding) {
        Optional<Value<String>> written = request.annotation(flag.annotation());
        return written.flatMap(Value::known)
                .filter(flag::meansInternal)
                .map(value -> new Disregarded(
                        flag.annotation(),
                        value,
                        because(owner, deciding),
                        written.get().place()));
    }

    private static String because(Provider owner, List<Provider> deciding) {
        if (deciding.stream().anyMatch(provider -> provider.name().equals(owner.name()))) {
            return owner.title() + " reads it for another type of load balancer only";
        }
        String titles = deciding.stream().map(Provider::title).collect(Collectors.joining(" and "));
        return owner.title() + " reads it, but here " + titles + " decides";
    }
}
