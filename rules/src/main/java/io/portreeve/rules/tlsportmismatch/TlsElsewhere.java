package io.portreeve.rules.tlsportmismatch;

import io.portreeve.model.Service;
import io.portreeve.topology.ServiceBinding;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether something in front of the pods may end or begin TLS, so that the two sides of a port may differ. */
final class TlsElsewhere {
    /** Words of annotation names, whatever the provider: certificates, listener protocols, backend protocols. */
    private static final Set<String> WORDS = Set.of(
            "ssl",
            "tls",
            "https",
            "cert",
            "certs",
            "certificate",
            "certificates",
            "protocol",
            "protocols",
            "serversscheme");

    /** The PROXY protocol tells addresses, and OpenShift's serving certificate is for the pods themselves. */
    private static final Pattern NOT_ELSEWHERE = Pattern.compile("proxy-protocol|serving-cert");

    private static final Set<String> MESH_LABELS = Set.of("istio", "gateway.networking.k8s.io/gateway-name");

    private TlsElsewhere() {}

    /** Whether an annotation of the Service speaks of TLS or protocols, or its pods are gateways of a mesh. */
    static boolean mayHappenAt(ServiceBinding binding) {
        return isAnnotated(binding.service()) || isMeshGateway(binding);
    }

    private static boolean isAnnotated(Service service) {
        return service.meta().annotations().keySet().stream()
                .map(name ->
                        NOT_ELSEWHERE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(""))
                .flatMap(name -> Arrays.stream(name.split("[^a-z0-9]+", -1)))
                .anyMatch(WORDS::contains);
    }

    private static boolean isMeshGateway(ServiceBinding binding) {
        return binding.service()
                .selector()
                .filter(selector -> selector.labels().keySet().stream().anyMatch(MESH_LABELS::contains))
                .isPresent();
    }
}
