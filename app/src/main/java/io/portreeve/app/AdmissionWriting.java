package io.portreeve.app;

import io.portreeve.exposure.ExposureOptions;
import io.portreeve.model.ClusterNode;
import io.portreeve.policy.AdmissionPolicies;
import io.portreeve.policy.Expressed;
import io.portreeve.policy.PolicyForm;
import io.portreeve.scan.Manifests;
import io.portreeve.topology.cloud.LoadBalancers;
import java.io.IOException;
import java.util.Optional;

/** Writes policies about single objects in the form of one engine. */
final class AdmissionWriting {
    private AdmissionWriting() {}

    static int run(PolicyForm form, PolicyRequest request, Surroundings here) throws IOException {
        AdmissionPolicies policies = AdmissionPolicies.of(
                Expressed.all(request.rules()),
                new AdmissionPolicies.Settings(
                        exposure(request, here),
                        request.reading().options().settings(),
                        request.severities(),
                        request.meant(here),
                        request.mode()));
        if (request.explain()) {
            StandardOutput.write(here, out -> out.append(policies.explained()));
        } else {
            new PolicyDelivery(request, here).deliver(form.text(policies), form.files(policies));
        }
        return ExitCode.CLEAN;
    }

    /** The provider that somebody named, else the one whose nodes are in what was named to read. */
    private static ExposureOptions exposure(PolicyRequest request, Surroundings here) {
        ExposureOptions said = request.reading().options().exposure();
        if (said.provider().isPresent() || !request.paths()) {
            return said;
        }
        Manifests manifests = request.reading().manifests(here);
        Optional<String> inferred =
                LoadBalancers.infer(manifests.snapshot().all(ClusterNode.class).toList());
        return new ExposureOptions(inferred, said.nodesPublic(), said.cni(), said.trust());
    }
}
