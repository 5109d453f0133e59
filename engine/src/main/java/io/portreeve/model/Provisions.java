package io.portreeve.model;

/** What a NetworkPolicy says about the pods that it selects, whichever these are: what it isolates, and the numbers of its rules. */
public final class Provisions {
    private static final int ISOLATES_INGRESS = 1;
    private static final int ISOLATES_EGRESS = 2;
    private static final int ISOLATION = 0;
    private static final int INGRESS_SIZE = 1;
    private static final int RULES = 2;

    /** What is isolated, how many rules are about connections that come in, these rules, and the others. */
    private final Signature numbers;

    Provisions(Signature numbers) {
        this.numbers = numbers;
    }

    /** Begins what a policy says; the numbers of its rules follow. */
    static void begin(NetworkPolicy policy, Signature numbers) {
        int ingress = policy.isolatesIngress() ? ISOLATES_INGRESS : 0;
        int egress = policy.isolatesEgress() ? ISOLATES_EGRESS : 0;
        numbers.cleared().add(ingress | egress);
        numbers.add(policy.ingress().size());
    }

    /** Whether pods are isolated from connections that come in. */
    public boolean isolatesIngress() {
        return (numbers.get(ISOLATION) & ISOLATES_INGRESS) != 0;
    }

    /** Whether pods are isolated from connections that go out. */
    public boolean isolatesEgress() {
        return (numbers.get(ISOLATION) & ISOLATES_EGRESS) != 0;
    }

    /** How many rules are about connections that come in. */
    public int ingressSize() {
        return numbers.get(INGRESS_SIZE);
    }

    /** The number of such a rule among {@link PolicyColumns#rules}. */
    public int ingress(int index) {
        return numbers.get(RULES + index);
    }

    /** How many rules are about connections that go out. */
    public int egressSize() {
        return numbers.size() - RULES - ingressSize();
    }

    /** The number of such a rule among {@link PolicyColumns#rules}. */
    public int egress(int index) {
        return numbers.get(RULES + ingressSize() + index);
    }
}
