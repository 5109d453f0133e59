package io.portreeve.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The numbers of what policies say, given while {@link PolicyColumns} are filled. */
final class PolicyNumbers {
    private static final int NOTHING = -1;

    private final Numbering<List<Requirement>, LabelSelector> subjects = Numbering.byIdentity();
    private final Numbering<List<Requirement>, LabelSelector> conditions = Numbering.byIdentity();
    private final Numbering<Object, Object> facts = Numbering.byEquality();
    private final Numbering<Signature, PolicyRule> rules = Numbering.byEquality();
    private final Numbering<Signature, List<PolicyPeer>> peers = Numbering.byEquality();
    private final Numbering<Signature, Provisions> provisions = Numbering.byEquality();
    private final Signature signature = new Signature();
    private final Signature said = new Signature();
    private int[] peersOf = new int[4];

    /** Each value that is still to be filled in has its own, below that of nothing. */
    private int unresolved = NOTHING;

    int ofSubject(LabelSelector selector) {
        return subjects.of(selector.requirements(), selector);
    }

    List<LabelSelector> subjects() {
        return subjects.things();
    }

    /** Of what a policy says, whoever it is about. */
    int ofProvisions(NetworkPolicy policy) {
        Provisions.begin(policy, said);
        policy.ingress().forEach(rule -> said.add(of(rule)));
        policy.egress().forEach(rule -> said.add(of(rule)));
        int known = provisions.number(said, NOTHING);
        return known == NOTHING ? added(said.copy()) : known;
    }

    private int added(Signature numbers) {
        return provisions.of(numbers, new Provisions(numbers));
    }

    List<Provisions> provisions() {
        return provisions.things();
    }

    private int of(PolicyRule rule) {
        int whom = of(rule.peers());
        signature.cleared().add(whom);
        signature.add(ofValue(rule.action()));
        signature.add(rule.everyPeer() ? 1 : 0);
        for (int i = 0; i < rule.ports().size(); i++) {
            PolicyPort port = rule.ports().get(i);
            signature.add(ofValue(port.protocol()));
            signature.add(ofValue(port.port()));
            signature.add(ofValue(port.endPort()));
        }
        int number = rules.of(kept(rules), rule);
        peersOf = number < peersOf.length ? peersOf : Arrays.copyOf(peersOf, number * 2);
        peersOf[number] = whom;
        return number;
    }

    List<PolicyRule> rules() {
        return rules.things();
    }

    /** The number of each rule's peers. */
    int[] peersOf() {
        return peersOf;
    }

    private int of(List<PolicyPeer> some) {
        signature.cleared();
        for (int i = 0; i < some.size(); i++) {
            sign(some.get(i));
        }
        return peers.of(kept(peers), some);
    }

    List<List<PolicyPeer>> peers() {
        return peers.things();
    }

    /** The signature, which is copied only where it is not known. */
    private Signature kept(Numbering<Signature, ?> numbers) {
        return numbers.knows(signature) ? signature : signature.copy();
    }

    private void sign(PolicyPeer peer) {
        signature.add(ofConditions(peer.namespaces()));
        signature.add(ofConditions(peer.pods()));
        signature.add(ofConditions(peer.nodes()));
        signature.add(peer.blocks().size());
        for (int i = 0; i < peer.blocks().size(); i++) {
            PolicyPeer.Block block = peer.blocks().get(i);
            signature.add(ofValue(block.cidr()));
            signature.add(block.except().size());
            block.except().forEach(exception -> signature.add(ofValue(exception)));
        }
        signature.add(peer.domainNames().size());
        peer.domainNames().forEach(name -> signature.add(facts.of(name, name)));
    }

    private int ofConditions(Optional<LabelSelector> selector) {
        return selector.isEmpty() ? NOTHING : conditions.of(selector.get().requirements(), selector.get());
    }

    private int ofValue(Value<?> value) {
        if (value.isUnresolved()) {
            return --unresolved;
        }
        Optional<?> known = value.known();
        return known.isPresent() ? facts.of(known.get(), known.get()) : NOTHING;
    }
}
