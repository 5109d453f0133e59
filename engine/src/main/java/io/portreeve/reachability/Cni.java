package io.portreeve.reachability;

import java.util.Locale;

/** The cluster's network plugin, as far as it decides whether NetworkPolicies hold. */
public enum Cni {
    SPEC("the network plugin enforces NetworkPolicies as Kubernetes specifies them"),
    CALICO("Calico enforces NetworkPolicies"),
    CILIUM("Cilium enforces NetworkPolicies"),
    NONE("no network plugin enforces NetworkPolicies");

    private final String clause;

    Cni(String clause) {
        this.clause = clause;
    }

    /** What a closed verdict takes for granted: without somebody who enforces them, policies are decoration. */
    public Premise enforcement() {
        return Premise.standing(clause);
    }

    /** What verdicts take for granted where somebody names this plugin. */
    public Premise premise() {
        return this == NONE
                ? Premise.standing(clause + ", so they are decoration: inside the cluster every port is reachable")
                : enforcement();
    }

    /** In lower case, as every interface spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
