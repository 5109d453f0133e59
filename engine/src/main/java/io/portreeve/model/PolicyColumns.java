package io.portreeve.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What NetworkPolicies say, in columns of numbers. What several policies say about their pods stands in a list once, and so do rules
 * that say the same, wherever they are written, and lists of peers; what is still to be filled in says the same as nothing else.
 * Conditions on labels are told apart as objects, since readers give equal ones the same object.
 */
public final class PolicyColumns {
    private final List<NetworkPolicy> policies = new ArrayList<>();
    private final List<KubernetesObject> others = new ArrayList<>();
    private final NamespaceColumns namespaces;
    private final List<LabelSelector> subjects;
    private final List<PolicyRule> rules;
    private final List<List<PolicyPeer>> peers;
    private final int[] peersOf;
    private int[] namespaceOf = new int[4];
    private int[] subjectOf = new int[4];
    private final List<Provisions> provisions;
    private int[] provisionsOf = new int[4];

    private PolicyColumns(List<KubernetesObject> objects, NamespaceColumns namespaces) {
        this.namespaces = namespaces;
        PolicyNumbers numbers = new PolicyNumbers();
        for (KubernetesObject object : objects) {
            if (object instanceof NetworkPolicy policy) {
                add(policy, numbers);
            } else if (Members.isPolicy(object)) {
                others.add(object);
            }
        }
        this.subjects = numbers.subjects();
        this.provisions = numbers.provisions();
        this.rules = numbers.rules();
        this.peers = numbers.peers();
        this.peersOf = numbers.peersOf();
    }

    /** The policies among some objects, in their order. */
    public static PolicyColumns of(List<KubernetesObject> objects) {
        return of(
                objects,
                NamespaceColumns.of(
                        objects.stream().filter(NetworkPolicy.class::isInstance).toList(), List.of()));
    }

    static PolicyColumns of(List<KubernetesObject> objects, NamespaceColumns namespaces) {
        return new PolicyColumns(objects, namespaces);
    }

    private void add(NetworkPolicy policy, PolicyNumbers numbers) {
        int row = policies.size();
        policies.add(policy);
        namespaceOf = put(namespaceOf, row, namespaces.number(policy.namespace()));
        subjectOf = put(subjectOf, row, numbers.ofSubject(policy.pods()));
        provisionsOf = put(provisionsOf, row, numbers.ofProvisions(policy));
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

    /** The policy that stands in a row. */
    public NetworkPolicy policy(int row) {
        return policies.get(row);
    }

    /** The number of a policy's namespace among {@link #namespaces}. */
    public int namespace(int row) {
        return namespaceOf[row];
    }

    /** The number of a policy's selector among {@link #subjects}. */
    public int subject(int row) {
        return subjectOf[row];
    }

    /** The number of what a policy says among {@link #provisions}. */
    public int provisionsOf(int row) {
        return provisionsOf[row];
    }

    /** What policies say about the pods that they select, each once, whichever policies say it. */
    public List<Provisions> provisions() {
        return provisions;
    }

    /** Those of the policies, and others. */
    public NamespaceColumns namespaces() {
        return namespaces;
    }

    /** Selectors of pods, each once. */
    public List<LabelSelector> subjects() {
        return subjects;
    }

    /** Rules that say something else than those before them. */
    public List<PolicyRule> rules() {
        return rules;
    }

    /** The number of the peers of a rule, given by its number, among {@link #peers}. */
    public int peersOf(int rule) {
        return peersOf[rule];
    }

    /** Lists of peers that say something else than those before them. */
    public List<List<PolicyPeer>> peers() {
        return peers;
    }

    /** Policies that the columns do not hold: those of administrators, and such as nobody could list. */
    public List<KubernetesObject> others() {
        return Collections.unmodifiableList(others);
    }
}
