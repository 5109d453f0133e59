package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.PolicyColumns;
import io.portreeve.model.PolicyRule;
import io.portreeve.reachability.policy.Direction;
import io.portreeve.reachability.policy.TierPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings the policies of some columns into force: selectors, peers and rules are looked up once for all that have them alike. */
final class PolicyColumnReader {
    private final PolicyColumns policies;
    private final Selections selections;
    private final Surroundings surroundings;
    private final List<Namespace> homes;
    private final PeerPart[] subjects;
    private final RuleMeaning[] rules;

    PolicyColumnReader(PolicyColumns policies, Selections selections, Surroundings surroundings) {
        this.policies = policies;
        this.selections = selections;
        this.surroundings = surroundings;
        this.homes = surroundings.namespaces().of(policies.namespaces());
        this.subjects = policies.subjects().stream().map(selections::own).toArray(PeerPart[]::new);
        NamedPeers[] peers = policies.peers().stream().map(selections::named).toArray(NamedPeers[]::new);
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
        Namespace home = homes.get(policies.namespace(row));
        ActiveRule[] ingress = new ActiveRule[policies.ingressSize(row)];
        for (int i = 0; i < ingress.length; i++) {
            ingress[i] = rules[policies.ingress(row, i)].of(policy, home);
        }
        ActiveRule[] egress = new ActiveRule[policies.egressSize(row)];
        for (int i = 0; i < egress.length; i++) {
            egress[i] = rules[policies.egress(row, i)].of(policy, home);
        }
        return new ActivePolicy(
                policy,
                home,
                true,
                selections.nextNumber(),
                subjects[policies.subject(row)].of(policy, home),
                policies.isolatesIngress(row) ? Optional.of(ingress) : Optional.empty(),
                policies.isolatesEgress(row) ? Optional.of(egress) : Optional.empty());
    }

    private ActivePolicy other(KubernetesObject object) {
        TierPolicy policy = TierPolicy.of(object).orElseThrow();
        return new ActivePolicy(
                object,
                surroundings.namespaces().nowhere(),
                policy.isolates(),
                selections.nextNumber(),
                selections.of(object, List.of(policy.subject())),
                rules(policy, Direction.INGRESS),
                rules(policy, Direction.EGRESS));
    }

    private Optional<ActiveRule[]> rules(TierPolicy policy, Direction direction) {
        return policy.rules(direction)
                .map(written -> written.stream()
                        .map(rule -> rule(rule, direction)
                                .of(policy.object(), surroundings.namespaces().nowhere()))
                        .toArray(ActiveRule[]::new));
    }

    private RuleMeaning rule(PolicyRule rule, Direction direction) {
        return RuleMeaning.ordered(rule, direction, selections.named(rule.peers()), selections);
    }
}
