package io.portreeve.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What NetworkPolicies say, in columns of numbers. Rules that say the same stand in a list once, wherever they are written, and so
 * do lists of peers; what is still to be filled in says the same as nothing else. Conditions on labels are told apart as objects,
 * since readers give equal ones the same object.
 */
public final class PolicyColumns {
    private final List<NetworkPolicy> policies = new ArrayList<>();
    private final List<KubernetesObject> others = new ArrayList<>();
    private final Said said = new Said();
    private int[] namespaceOf = new int[4];
    private int[] subjectOf = new int[4];
    private final BitSet isolatesIngress = new BitSet();
    private final BitSet isolatesEgress = new BitSet();

    /** The first rule of each policy's ingress and egress, by twos, and where the last policy's rules end. */
    private int[] firstRules = new int[8];

    private int[] rules = new int[8];
    private int size;

    private PolicyColumns(List<KubernetesObject> objects) {
        for (KubernetesObject object : objects) {
            if (object instanceof NetworkPolicy policy) {
                add(policy);
            } else if (Members.isPolicy(object)) {
                others.add(object);
            }
        }
    }

    /** The policies among some objects, in their order. */
    public static PolicyColumns of(List<KubernetesObject> objects) {
        return new PolicyColumns(objects);
    }

    private void add(NetworkPolicy policy) {
        int row = policies.size();
        policies.add(policy);
        namespaceOf = put(namespaceOf, row, said.namespace(policy.namespace()));
        isolatesIngress.set(row, policy.isolatesIngress());
        isolatesEgress.set(row, policy.isolatesEgress());
        subjectOf = put(subjectOf, row, said.selector(policy.pods()));
        firstRules = put(firstRules, 2 * row, size);
        add(policy.ingress());
        firstRules = put(firstRules, 2 * row + 1, size);
        add(policy.egress());
        firstRules = put(firstRules, 2 * row + 2, size);
    }

    private void add(List<PolicyRule> written) {
        for (int i = 0; i < written.size(); i++) {
            rules = put(rules, size++, said.rule(written.get(i)));
        }
    }

    private static int[] put(int[] column, int at, int number) {
        int[] room = at < column.length ? column : Arrays.copyOf(column, column.length * 2);
        room[at] = number;
        return room;
    }

    /** How many policies stand in the columns. */
    public int size() {
        return policies.size();
    }

    public NetworkPolicy policy(int row) {
        return policies.get(row);
    }

    /** The number of a policy's namespace among {@link #namespaces}. */
    public int namespace(int row) {
        return namespaceOf[row];
    }

    /** Whether it isolates its pods from connections that come in. */
    public boolean isolatesIngress(int row) {
        return isolatesIngress.get(row);
    }

    /** Whether it isolates its pods from connections that go out. */
    public boolean isolatesEgress(int row) {
        return isolatesEgress.get(row);
    }

    /** The number of a policy's selector among {@link #subjects}. */
    public int subject(int row) {
        return subjectOf[row];
    }

    /** How many rules about connections that come in a policy has. */
    public int ingressSize(int row) {
        return firstRules[2 * row + 1] - firstRules[2 * row];
    }

    /** The number of such a rule among {@link #rules}. */
    public int ingress(int row, int index) {
        return rules[firstRules[2 * row] + index];
    }

    /** How many rules about connections that go out a policy has. */
    public int egressSize(int row) {
        return firstRules[2 * row + 2] - firstRules[2 * row + 1];
    }

    /** The number of such a rule among {@link #rules}. */
    public int egress(int row, int index) {
        return rules[firstRules[2 * row + 1] + index];
    }

    /** Each once; empty for policies whose namespace nobody wrote. */
    public List<Optional<String>> namespaces() {
        return Collections.unmodifiableList(said.namespaces);
    }

    /** Selectors of pods, each once. */
    public List<LabelSelector> subjects() {
        return Collections.unmodifiableList(said.subjects);
    }

    /** Rules that say something else than those before them. */
    public List<PolicyRule> rules() {
        return Collections.unmodifiableList(said.rules);
    }

    /** The number of the peers of a rule, given by its number, among {@link #peers}. */
    public int peersOf(int rule) {
        return said.peersOf.get(rule);
    }

    /** Lists of peers that say something else than those before them. */
    public List<List<PolicyPeer>> peers() {
        return Collections.unmodifiableList(said.peers);
    }

    /** Policies that the columns do not hold: those of administrators, and such as nobody could list. */
    public List<KubernetesObject> others() {
        return Collections.unmodifiableList(others);
    }

    /** What is said, each once; numbers count from 0 in the order in which things are met. */
    private static final class Said {
        private static final int NOTHING = 0;

        private final IdentityHashMap<List<Requirement>, Integer> conditions = new IdentityHashMap<>();
        private final Map<Object, Integer> facts = new HashMap<>();
        private final Map<Signature, Integer> bySignature = new HashMap<>();
        private final Map<Signature, Integer> peersBySignature = new HashMap<>();
        private final IdentityHashMap<List<Requirement>, Integer> subjectNumbers = new IdentityHashMap<>();
        private final Map<Optional<String>, Integer> namespaceNumbers = new HashMap<>();
        private final List<Optional<String>> namespaces = new ArrayList<>();
        private final List<LabelSelector> subjects = new ArrayList<>();
        private final List<PolicyRule> rules = new ArrayList<>();
        private final List<Integer> peersOf = new ArrayList<>();
        private final List<List<PolicyPeer>> peers = new ArrayList<>();
        private final Signature signature = new Signature();
        private int unresolved;

        int namespace(Optional<String> name) {
            Integer known = namespaceNumbers.putIfAbsent(name, namespaces.size());
            if (known != null) {
                return known;
            }
            namespaces.add(name);
            return namespaces.size() - 1;
        }

        int selector(LabelSelector selector) {
            Integer known = subjectNumbers.putIfAbsent(selector.requirements(), subjects.size());
            if (known != null) {
                return known;
            }
            subjects.add(selector);
            return subjects.size() - 1;
        }

        int rule(PolicyRule rule) {
            int whom = peers(rule.peers());
            signature.cleared().add(whom);
            signature.add(number(rule.action()));
            signature.add(rule.everyPeer() ? 1 : 0);
            for (int i = 0; i < rule.ports().size(); i++) {
                PolicyPort port = rule.ports().get(i);
                signature.add(number(port.protocol()));
                signature.add(number(port.port()));
                signature.add(number(port.endPort()));
            }
            Integer known = bySignature.get(signature);
            if (known == null) {
                known = rules.size();
                bySignature.put(signature.copy(), known);
                rules.add(rule);
                peersOf.add(whom);
            }
            return known;
        }

        private int peers(List<PolicyPeer> some) {
            signature.cleared();
            for (int i = 0; i < some.size(); i++) {
                sign(some.get(i));
            }
            Integer known = peersBySignature.get(signature);
            if (known == null) {
                known = peers.size();
                peersBySignature.put(signature.copy(), known);
                peers.add(some);
            }
            return known;
        }

        private void sign(PolicyPeer peer) {
            signature.add(conditions(peer.namespaces()));
            signature.add(conditions(peer.pods()));
            signature.add(conditions(peer.nodes()));
            signature.add(peer.blocks().size());
            for (int i = 0; i < peer.blocks().size(); i++) {
                PolicyPeer.Block block = peer.blocks().get(i);
                signature.add(number(block.cidr()));
                signature.add(block.except().size());
                block.except().forEach(exception -> signature.add(number(exception)));
            }
            signature.add(peer.domainNames().size());
            peer.domainNames().forEach(name -> signature.add(number(name)));
        }

        private int conditions(Optional<LabelSelector> selector) {
            if (selector.isEmpty()) {
                return NOTHING;
            }
            List<Requirement> asked = selector.get().requirements();
            Integer known = conditions.putIfAbsent(asked, conditions.size() + 1);
            return known == null ? conditions.size() : known;
        }

        private int number(Value<?> value) {
            if (value.isUnresolved()) {
                return --unresolved;
            }
            Optional<?> known = value.known();
            return known.isPresent() ? number(known.get()) : NOTHING;
        }

        private int number(Object fact) {
            Integer known = facts.putIfAbsent(fact, facts.size() + 1);
            return known == null ? facts.size() : known;
        }
    }
}
