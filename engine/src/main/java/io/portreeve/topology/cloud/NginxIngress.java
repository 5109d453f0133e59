package io.portreeve.topology.cloud;

import io.portreeve.model.Value;
import io.portreeve.topology.cloud.Facing.Note.About;
import java.util.List;

/** ingress-nginx: its Service says where it faces, its annotations narrow who comes through. */
final class NginxIngress implements IngressController {
    private static final String PREFIX = "nginx.ingress.kubernetes.io/";
    static final String ALLOW = PREFIX + "allowlist-source-range";
    static final String OLD_ALLOW = PREFIX + "whitelist-source-range";
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
    public boolean sendsFromPods() {
        return true;
    }

    @Override
    public Facing facing(IngressRequest request) {
        return narrowed(OtherIngress.byName(request), request);
    }

    @Override
    public boolean mayReadNginxAnnotations(IngressRequest request) {
        return true;
    }

    @Override
    public List<RangeList> rangeLists(IngressRequest request) {
        return RangeList.of(request.meta(), true, "ingress-nginx answers 503 to everybody", ALLOW, OLD_ALLOW);
    }

    /** The ranges of either annotation. */
    static List<Value<String>> allowed(IngressRequest request) {
        return SourceRanges.listed(request.meta(), ALLOW, OLD_ALLOW);
    }

    static Facing narrowed(Facing facing, IngressRequest request) {
        Facing narrowed = facing.withRanges(allowed(request));
        if (request.has(PREFIX + "denylist-source-range")) {
            narrowed =
                    narrowed.withNote(About.OTHER, "Some sources are denied by " + PREFIX + "denylist-source-range.");
        }
        for (String annotation : AUTHENTICATION) {
            if (request.has(annotation)) {
                narrowed = narrowed.withNote(About.OTHER, "Clients must authenticate: " + annotation + ".");
            }
        }
        return narrowed;
    }
}
