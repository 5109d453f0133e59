package io.portreeve.topology.cloud;

import java.util.List;

/** ingress-nginx: its Service says where it faces, its annotations narrow who comes through. */
final class NginxIngress implements IngressController {
    private static final String PREFIX = "nginx.ingress.kubernetes.io/";
    private static final List<String> AUTHENTICATION =
            List.of(PREFIX + "auth-url", PREFIX + "auth-type", PREFIX + "auth-tls-secret");

    @Override
    public boolean serves(IngressRequest request) {
        return request.controller()
                .map(name -> name.contains("ingress-nginx"))
                .orElseGet(() -> request.className()
                        .known()
                        .map(name -> name.contains("nginx"))
                        .orElseGet(() -> request.hasPrefix(PREFIX)));
    }

    @Override
    public Facing facing(IngressRequest request) {
        return narrowed(OtherIngress.byName(request), request);
    }

    static Facing narrowed(Facing facing, IngressRequest request) {
        Facing narrowed = facing.withRanges(SourceRanges.listed(
                request.meta(), PREFIX + "allowlist-source-range", PREFIX + "whitelist-source-range"));
        if (request.has(PREFIX + "denylist-source-range")) {
            narrowed = narrowed.withNote("Some sources are denied by " + PREFIX + "denylist-source-range.");
        }
        for (String annotation : AUTHENTICATION) {
            if (request.has(annotation)) {
                narrowed = narrowed.withNote("Clients must authenticate: " + annotation + ".");
            }
        }
        return narrowed;
    }
}
