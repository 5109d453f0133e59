package io.portreeve.exposure;

import io.portreeve.model.AddressBlocks;
import io.portreeve.reachability.Premise;
import java.util.List;

/**
 * Whom the user trusts to come in.
 *
 * @param cidrs address blocks outside the cluster
 * @param namespaces names of namespaces inside it
 */
public record Trust(List<String> cidrs, List<String> namespaces) {
    /** Nobody was named. */
    public static final Trust NOBODY = new Trust(List.of(), List.of());

    public Trust {
        cidrs = List.copyOf(cidrs);
        namespaces = List.copyOf(namespaces);
    }

    /** Whether everybody in these source ranges is trusted; not where there are none, or one is no block. */
    boolean covers(List<String> ranges) {
        return !cidrs.isEmpty() && !ranges.isEmpty() && AddressBlocks.cover(cidrs, ranges);
    }

    /** What a verdict takes for granted that counts on this trust. */
    Premise premise() {
        return Premise.standing(
                "sources in " + String.join(", ", cidrs) + " are trusted, as trusted.cidrs of the configuration says");
    }
}
