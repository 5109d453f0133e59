package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.PolicyColumns;
import io.portreeve.model.PolicyRule;
import io.portreeve.model.Provisions;
import io.portreeve.reachability.policy.Direction;
import io.portreeve.reachability.policy.TierPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings the policies of some columns into force: selectors, peers, rules and what policies say are looked up once for all that have them alike. */
final class PolicyColumnReader {
    private final PolicyColumns policies;
    private final Selections selections;
    private final Surroundings surroundings;
    private final List<Namespace> homes;
    private final NamedPart[] subjects;
    private final RuleMeaning[] rules;

    /** What each of the provisions means: where that depends on the very policy, for the last one that was asked about. */
    private final @Nullable PolicyMeaning[] meanings;

    PolicyColumnReader(PolicyColumns policies, Selections selections, Surroundings surroundings) {
        this.policies = policies;
        this.selections = selections;
        this.surroundings = surroundings;
        this.homes = surroundings.namespaces().of(policies.namespaces());
        this.subjects = policies.subjects().stream().map(selections::own).toArray(NamedPart[]::new);
        NamedPeers[] peers = policies.peers().stream().map(selections::named).toArray(NamedPeers[]::new);
        this.meanings = new PolicyMeaning[policies.provisions().size()];
        this.rules = new RuleMeaning[policies.rules().size()];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = RuleMeaning.additive(policies.rules().get(i), peers[policies.peersOf(i)], selections);
        }
    }

    List<ActivePolicy> all() {
        List<ActivePolicy> all =
                new ArrayList<>(policies.size() + policies.others().size());
        for (int row = 0; row < policies.size(); row++) {
            all.add(policy(row));
        }
        policies.others().forEach(other -> all.add(other(other)));
        return all;
    }

    private ActivePolicy policy(int row) {
        NetworkPolicy policy = policies.policy(row);
        return new ActivePolicy(
                policy,
                homes.get(policies.namespace(row)),
                selections.nextNumber(),
                subjects[policies.subject(row)].namedBy(policy),
                meaning(row, policy));
    }

    private PolicyMeaning meaning(int row, NetworkPolicy policy) {
        int number = policies.provisionsOf(row);
        PolicyMeaning known = meanings[number];
        if (known == null || !selections.areSettled()) {
            known = meaning(policies.provisions().get(number), policy);
            meanings[number] = known;
        }
        return known;
    }

    private PolicyMeaning meaning(Provisions said, NetworkPolicy policy) {
        ActiveRule[] ingress = new ActiveRule[said.ingressSize()];
        for (int i = 0; i < ingress.length; i++) {
            ingress[i] = rules[said.ingress(i)].of(policy);
        }
        ActiveRule[] egress = new ActiveRule[said.egressSize()];
        for (int i = 0; i < egress.length; i++) {
            egress[i] = rules[said.egress(i)].of(policy);
        }
        return new PolicyMeaning(
                selections.nextNumber(),
                true,
                said.isolatesIngress() ? Optional.of(ingress) : Optional.empty(),
                said.isolatesEgress() ? Optional.of(egress) : Optional.empty());
    }

    private ActivePolicy other(KubernetesObject object) {
        TierPolicy policy = TierPolicy.of(object).orElseThrow();
        PolicyMeaning meaning = new PolicyMeaning(
                selections.nextNumber(),
                policy.isolates(),
                rules(policy, Direction.INGRESS),
                rules(policy, Direction.EGRESS));
        PeerPart subject = new PeerPart.Fixed(selections.of(object, List.of(policy.subject())));
        Namespace nowhere = surroundings.namespaces().nowhere();
        return new ActivePolicy(object, nowhere, selections.nextNumber(), subject, meaning);
    }

    private Optional<ActiveRule[]> rules(TierPolicy policy, Direction direction) {
        return policy.rules(direction)
                .map(written -> written.stream()
                        .map(rule -> rule(rule, direction).of(policy.object()))
                        .toArray(ActiveRule[]::new));
    }

    private RuleMeaning rule(PolicyRule rule, Direction direction) {
        return RuleMeaning.ordered(rule, direction, selections.named(rule.peers()), selections);
    }
}
