package io.portreeve.bench.clusters;

/**
 * How many there are of what in a large cluster.
 *
 * @param applications in each namespace
 * @param replicas pods of each application, each an object of its own as in a live cluster
 * @param habit which NetworkPolicies a namespace has
 */
public record Shape(String name, int namespaces, int applications, int replicas, Habit habit) {
    /** What a company's platform team asks of every namespace: 100,000 pods, 10,000 policies, 10,000 Services. */
    public static final Shape COMPANY = new Shape("company", 1_000, 10, 10, Habit.EACH_APPLICATION);

    /** The same with a tenth of the pods: the same classes. */
    public static final Shape SINGLE_REPLICA = COMPANY.replicated(1);

    /** The same, but rules name single pods, so that nearly every pod is a class of its own. */
    public static final Shape SINGLE_PODS = new Shape("single pods", 1_000, 10, 10, Habit.EACH_POD);

    /** Many small namespaces, each with one policy. */
    public static final Shape SMALL_NAMESPACES = new Shape("small namespaces", 25_000, 2, 2, Habit.ONE_POLICY);

    /** The same with another number of replicas. */
    public Shape replicated(int other) {
        return new Shape(name, namespaces, applications, other, habit);
    }

    /** The same with fewer namespaces, for tests. */
    public Shape within(int fewer) {
        return new Shape(name, fewer, applications, replicas, habit);
    }

    /** Which NetworkPolicies a namespace has. */
    public enum Habit {
        /** One, about all of its pods. */
        ONE_POLICY,
        /** A default that denies, one for DNS, and one for most applications. */
        EACH_APPLICATION,
        /** The same, with rules about single pods of a StatefulSet. */
        EACH_POD
    }
}
