package io.portreeve.reachability;

import io.portreeve.reachability.policy.Direction;
import java.util.Optional;

/** What a policy's rules mean, wherever it stands: policies that say the same share it. */
final class PolicyMeaning {
    private static final ActiveRule[] NO_RULES = {};

    private final int number;
    private final boolean isolates;
    private final boolean aboutIngress;
    private final boolean aboutEgress;
    private final ActiveRule[] ingress;
    private final ActiveRule[] egress;
    private final boolean portableIngress;
    private final boolean portableEgress;

    /**
     * Takes the rules over.
     *
     * @param number another for each
     * @param isolates whether it is a NetworkPolicy's, which isolates the pods it selects
     * @param ingress empty where it says nothing about connections that come in
     * @param egress likewise for those that go out
     */
    PolicyMeaning(int number, boolean isolates, Optional<ActiveRule[]> ingress, Optional<ActiveRule[]> egress) {
        this.number = number;
        this.isolates = isolates;
        this.aboutIngress = ingress.isPresent();
        this.aboutEgress = egress.isPresent();
        this.ingress = ingress.orElse(NO_RULES);
        this.egress = egress.orElse(NO_RULES);
        this.portableIngress = isPortable(this.ingress, Direction.INGRESS);
        this.portableEgress = isPortable(this.egress, Direction.EGRESS);
    }

    private static boolean isPortable(ActiveRule[] rules, Direction direction) {
        for (ActiveRule rule : rules) {
            boolean resolvesNames =
                    direction == Direction.EGRESS && rule.meaning().namesPorts();
            if (!rule.meaning().isPlain() || resolvesNames) {
                return false;
            }
        }
        return true;
    }

    int number() {
        return number;
    }

    /** Whether pods that the policy selects accept nothing but what is allowed. */
    boolean isolates() {
        return isolates;
    }

    /** Whether it says anything about connections in a direction. */
    boolean isAbout(Direction direction) {
        return direction == Direction.INGRESS ? aboutIngress : aboutEgress;
    }

    /**
     * Whether its rules are known apart from the pods of its namespace, so that the tables of one namespace serve another: names of
     * ports that go out depend on who is there.
     */
    boolean isPortable(Direction direction) {
        return isolates && (direction == Direction.INGRESS ? portableIngress : portableEgress);
    }

    int ruleCount(Direction direction) {
        return rules(direction).length;
    }

    /** One of its rules; it stands where the policy has it. */
    ActiveRule rule(Direction direction, int index) {
        return rules(direction)[index];
    }

    private ActiveRule[] rules(Direction direction) {
        return direction == Direction.INGRESS ? ingress : egress;
    }
}
