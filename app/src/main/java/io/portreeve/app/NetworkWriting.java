package io.portreeve.app;

import io.portreeve.exposure.Stages;
import io.portreeve.policy.NetworkProposals;
import io.portreeve.report.Plain;
import io.portreeve.scan.Manifests;
import java.io.IOException;
import java.util.Map;

/** Writes the NetworkPolicies that are proven to let in what is meant, and nobody else. */
final class NetworkWriting {
    static final String FORM = "network";

    private NetworkWriting() {}

    static int run(PolicyRequest request, Surroundings here) throws IOException {
        Manifests manifests = request.reading().manifests(here);
        manifests
                .problems()
                .forEach(problem -> here.err()
                        .println(Plain.of(problem.file() + ": problem " + problem.code() + " " + problem.message())));
        if (request.strict() && !manifests.problems().isEmpty()) {
            return ExitCode.NOT_JUDGED;
        }
        NetworkProposals proposals = NetworkProposals.of(
                Stages.of(
                        manifests.snapshot(),
                        manifests.joining(),
                        request.reading().options().exposure()),
                request.meant(here));
        if (request.explain()) {
            StandardOutput.write(here, out -> out.append(proposals.explained()));
        } else {
            new PolicyDelivery(request, here)
                    .deliver(proposals.text(), Map.of("network-policies.yaml", proposals.text()));
        }
        return ExitCode.CLEAN;
    }
}
