package io.portreeve.guard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Addresses that somebody writes into the status of a Service: nodes send traffic for them to its pods, whosever they are
 * (CVE-2020-8554). Controllers do that for load balancers; people have no reason to.
 */
final class StatusAddresses {
    private static final String CONTROLLERS = "system:";

    private StatusAddresses() {}

    /** What a person is told who adds some; nothing for controllers. */
    static List<String> warnings(ReviewRequest request) {
        boolean status = request.subresource().equals("status")
                && request.resource().resource().equals("services");
        if (!status || request.user().username().startsWith(CONTROLLERS)) {
            return List.of();
        }
        Set<String> added = addresses(request.object());
        added.removeAll(addresses(request.oldObject()));
        return added.isEmpty() ? List.of() : List.of(sentence(request, added));
    }

    private static String sentence(ReviewRequest request, Set<String> added) {
        return "nodes send traffic for " + String.join(", ", added) + " to the pods of Service " + request.namespace()
                + "/"
                + request.name()
                + " from now on, whosever address that is; load balancer controllers write it, people need not (CVE-2020-8554)";
    }

    private static Set<String> addresses(Optional<ObjectNode> service) {
        Set<String> addresses = new LinkedHashSet<>();
        service.ifPresent(known -> known.path("status")
                .path("loadBalancer")
                .path("ingress")
                .forEach(ingress -> addresses.add(ingress.path("ip").asString(""))));
        addresses.remove("");
        return addresses;
    }
}
