package io.portreeve.exposure;

/** The premises that reports share. */
final class Premises {
    static final Premise POLICIES_NOT_EVALUATED =
            Premise.standing("NetworkPolicies were not evaluated: inside the cluster every port counts as reachable");
    static final Premise NODES_ARE_PRIVATE =
            Premise.standing("node addresses are private: a node port is reachable from the node network only");

    private Premises() {}
}
