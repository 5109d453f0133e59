package io.portreeve.exposure;

import io.portreeve.reachability.Cni;
import io.portreeve.reachability.Premise;
import io.portreeve.topology.cloud.LoadBalancers;
import java.util.ArrayList;
import java.util.List;

/** The premises that reports share. */
final class Premises {
    private static final Premise NO_OTHER_POLICIES =
            Premise.standing("no network policy but those of the input is in force");
    static final Premise NODES_ARE_PRIVATE =
            Premise.standing("node addresses are private: a node port is reachable from the node network only");

    private Premises() {}

    /** What a verdict inside the cluster takes for granted. */
    static Premise inside(ExposureOptions options) {
        return options.cni().filter(Cni.NONE::equals).map(Cni::premise).orElse(NO_OTHER_POLICIES);
    }

    /** What somebody said about the cluster: true for every verdict, whatever path decides it. */
    static List<Premise> said(ExposureOptions options) {
        List<Premise> said = new ArrayList<>();
        options.provider()
                .map(LoadBalancers::title)
                .ifPresent(title -> said.add(Premise.standing(
                        "load balancers are made by " + title + ", as --provider or the configuration says")));
        options.nodesPublic()
                .ifPresent(open -> said.add(Premise.standing("node addresses are "
                        + (open ? "on the Internet" : "private") + ", as nodes.public of the configuration says")));
        options.cni().map(Cni::premise).ifPresent(said::add);
        return said;
    }

    static Premise nodesArePublic(String node, String address) {
        return Premise.standing("Node " + node + " has the public address " + address
                + ", and no firewall before the nodes is known: a node port is reachable from the Internet");
    }
}
