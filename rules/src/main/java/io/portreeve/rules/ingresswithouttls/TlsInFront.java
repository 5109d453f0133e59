package io.portreeve.rules.ingresswithouttls;

import io.portreeve.model.Ingress;
import io.portreeve.model.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells where TLS ends before an Ingress, or plain text is turned away, by what only the controller reads. */
final class TlsInFront {
    /** Their presence says that there is a certificate. */
    private static final Set<String> CERTIFICATES = Set.of(
            "alb.ingress.kubernetes.io/certificate-arn",
            "alb.ingress.kubernetes.io/ssl-redirect",
            "appgw.ingress.kubernetes.io/appgw-ssl-certificate",
            "ingress.gcp.kubernetes.io/pre-shared-cert",
            "kubernetes.azure.com/tls-cert-keyvault-uri",
            "networking.gke.io/certmap",
            "networking.gke.io/managed-certificates",
            "route.openshift.io/termination",
            "traefik.ingress.kubernetes.io/redirect-entry-point",
            "traefik.ingress.kubernetes.io/router.tls.certresolver",
            "traefik.ingress.kubernetes.io/router.tls.options");

    /** They switch TLS or a redirect on. */
    private static final Set<String> SWITCHES = Set.of(
            "appgw.ingress.kubernetes.io/ssl-redirect",
            "haproxy-ingress.github.io/ssl-passthrough",
            "haproxy-ingress.github.io/ssl-redirect",
            "haproxy.org/ssl-passthrough",
            "haproxy.org/ssl-redirect",
            "ingress.kubernetes.io/force-ssl-redirect",
            "ingress.kubernetes.io/ssl-passthrough",
            "ingress.kubernetes.io/ssl-redirect",
            "nginx.ingress.kubernetes.io/force-ssl-redirect",
            "nginx.ingress.kubernetes.io/ssl-passthrough",
            "nginx.org/redirect-to-https",
            "traefik.ingress.kubernetes.io/router.tls");

    /** What their value has to say. */
    private static final Map<String, Predicate<String>> VALUES = Map.of(
            "alb.ingress.kubernetes.io/listen-ports", value -> value.contains("https"),
            "kubernetes.io/ingress.allow-http", "false"::equals,
            "konghq.com/protocols", value -> !value.matches(".*\\b(http|grpc)\\b.*"),
            "nginx.ingress.kubernetes.io/configuration-snippet", TlsInFront::redirects,
            "nginx.ingress.kubernetes.io/server-snippet", TlsInFront::redirects,
            "traefik.ingress.kubernetes.io/router.entrypoints", TlsInFront::areSecureEntryPoints,
            "traefik.ingress.kubernetes.io/router.middlewares", TlsInFront::redirectsByMiddleware);

    private static final String ALB_ACTION = "alb.ingress.kubernetes.io/actions.";

    /** Their controllers serve every Ingress with TLS. */
    private static final Set<String> CLASSES = Set.of("cloudflare-tunnel", "ngrok", "tailscale");

    private TlsInFront() {}

    /** Annotations that may say it, in the order of names. */
    static List<String> annotations() {
        return Stream.of(CERTIFICATES, SWITCHES, VALUES.keySet())
                .flatMap(Set::stream)
                .sorted()
                .toList();
    }

    /** Classes whose controllers bring it themselves, in order. */
    static List<String> classes() {
        return CLASSES.stream().sorted().toList();
    }

    static boolean isSaid(Ingress ingress) {
        return ingress.className().known().filter(CLASSES::contains).isPresent()
                || ingress.meta().annotations().entrySet().stream()
                        .anyMatch(annotation -> says(annotation.getKey(), annotation.getValue()));
    }

    /** A value that is a placeholder may say anything. */
    private static boolean says(String name, Value<String> value) {
        Predicate<String> wanted = CERTIFICATES.contains(name)
                ? written -> !written.isEmpty()
                : SWITCHES.contains(name)
                        ? "true"::equals
                        : VALUES.getOrDefault(name, written -> isRedirect(name, written));
        boolean known = CERTIFICATES.contains(name) || SWITCHES.contains(name) || VALUES.containsKey(name);
        return value.known()
                .map(written -> wanted.test(written.strip().toLowerCase(Locale.ROOT)))
                .orElse(known);
    }

    private static boolean isRedirect(String name, String value) {
        return name.startsWith(ALB_ACTION) && value.contains("redirect") && value.contains("https");
    }

    private static boolean redirects(String snippet) {
        return snippet.contains("https://");
    }

    /** {@code web} is the usual name of the plain one. */
    private static boolean areSecureEntryPoints(String names) {
        return names.contains("secure") || names.contains("https") || names.contains("tls");
    }

    private static boolean redirectsByMiddleware(String names) {
        return names.contains("redirect") || names.contains("https");
    }
}
