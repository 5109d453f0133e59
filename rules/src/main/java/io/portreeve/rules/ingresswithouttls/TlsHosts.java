package io.portreeve.rules.ingresswithouttls;

import io.portreeve.model.Ingress;
import io.portreeve.model.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the entries of {@code spec.tls} cover a host. */
final class TlsHosts {
    private TlsHosts() {}

    /** An entry without hosts covers all by the controller's default certificate; a wildcard covers one label. */
    static boolean cover(List<Ingress.Tls> entries, Value<String> host) {
        boolean every = entries.stream().anyMatch(entry -> entry.hosts().isEmpty());
        boolean unclear = host.isUnresolved() && !entries.isEmpty();
        return every
                || unclear
                || host.known().filter(name -> cover(entries, name)).isPresent();
    }

    private static boolean cover(List<Ingress.Tls> entries, String host) {
        return entries.stream().flatMap(entry -> entry.hosts().stream()).anyMatch(listed -> covers(listed, host));
    }

    private static boolean covers(String listed, String host) {
        String name = host.toLowerCase(Locale.ROOT);
        String pattern = listed.toLowerCase(Locale.ROOT);
        boolean byWildcard = pattern.startsWith("*.")
                && domain(name).filter(pattern.substring(2)::equals).isPresent();
        return pattern.equals(name) || pattern.contains("$") || byWildcard;
    }

    /** A name without its first label. */
    private static Optional<String> domain(String name) {
        int dot = name.indexOf('.');
        return dot <= 0 ? Optional.empty() : Optional.of(name.substring(dot + 1));
    }
}
