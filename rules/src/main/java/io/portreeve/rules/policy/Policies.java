package io.portreeve.rules.policy;

import io.portreeve.model.AdminPolicy;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.Workload;
import io.portreeve.reachability.policy.TierPolicy;
import io.portreeve.rule.RuleContext;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The policies of a scan, with whom each is about; worked out once for all rules. A patch of a policy is none. */
public final class Policies {
    private final List<Policy> all;
    private final Set<Workload> named = Collections.newSetFromMap(new IdentityHashMap<>());

    private Policies(RuleContext context) {
        this.all = Stream.concat(
                        context.snapshot().all(NetworkPolicy.class),
                        context.snapshot().all(AdminPolicy.class))
                .filter(object -> !object.origin().patch())
                .flatMap(object -> TierPolicy.of(object).stream())
                .map(tier -> new Policy(tier, context.reachability().selectedBy(tier.object())))
                .toList();
        all.stream()
                .filter(policy -> !PodPeers.asksForNoLabel(policy.tier().subject()))
                .forEach(policy -> named.addAll(policy.subjects().sure()));
    }

    public static Policies of(RuleContext context) {
        return context.shared(Policies.class, Policies::new);
    }

    /** Every policy, NetworkPolicies first. */
    public Stream<Policy> all() {
        return all.stream();
    }

    /** Every rule of every policy that is about its direction. */
    public Stream<DirectedRule> rules() {
        return all.stream().flatMap(Policy::rules);
    }

    /** Whether a policy that asks for labels is about a workload. */
    public boolean isNamed(Workload workload) {
        return named.contains(workload);
    }
}
