package io.portreeve.policy;

import io.portreeve.exposure.Stages;
import io.portreeve.lock.Meant;
import io.portreeve.remedy.LeastPolicy;
import java.util.List;

/**
 * NetworkPolicies that allow exactly what is meant, as far as the engine proves it.
 *
 * @param policies in the order of workloads
 * @param refusals why there is none for a workload, a sentence each
 * @param intended whether anything at all is written down to be open
 */
public record NetworkProposals(List<LeastPolicy> policies, List<String> refusals, boolean intended) {
    private static final String NOTHING_MEANT =
            "Neither exposures in portreeve.yaml nor a lock file say that any door is meant to"
                    + " be open, so that these policies shut every one.";

    public NetworkProposals {
        policies = List.copyOf(policies);
        refusals = List.copyOf(refusals);
    }

    /** Those for every workload of a snapshot. */
    public static NetworkProposals of(Stages before, Meant meant) {
        return new NetworkSearch(before, meant).run();
    }

    /** The policies as one stream of documents, after remarks that say for what there is none. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(Yaml.comment(
                "Made by: portreeve policy network. Each policy is proven to let in what is meant, and nobody else."));
        if (!intended) {
            text.append(Yaml.comment(NOTHING_MEANT));
        }
        refusals.forEach(refusal -> text.append(Yaml.comment(refusal)));
        policies.forEach(policy -> text.append("---\n").append(policy.text()));
        return text.toString();
    }

    /** For which workloads there is none, and why: a line each. */
    public String explained() {
        return refusals.isEmpty()
                ? "Every workload has a policy that is proven.\n"
                : String.join("\n", refusals) + "\n";
    }
}
