package io.portreeve.access;

import io.portreeve.model.AdminPolicy;
import io.portreeve.model.KubernetesObject;
import java.util.ArrayList;
import java.util.List;

/** The deeds that take a policy away, or make it let more in. */
final class Lifting {
    private static final String[] CHANGE = {"update", "patch"};

    private Lifting() {}

    static List<Deed> deeds(KubernetesObject object) {
        boolean wide = object instanceof AdminPolicy;
        List<Deed> deeds = new ArrayList<>();
        Resources.find(object.kind())
                .ifPresent(policies -> deeds.addAll(List.of(
                        Deed.of(policies, "other rules, or none", "update", "patch", "delete")
                                .named(object.name()),
                        Deed.of(policies, "the policy gone with the others", "deletecollection"),
                        Deed.of(
                                policies,
                                wide ? "a policy that decides before it" : "a policy that allows: policies add up",
                                "create"))));
        List<Deed> all = new ArrayList<>();
        deeds.forEach(deed -> all.add(wide ? deed.inCluster() : deed));
        all.add(Deed.of(Resources.NAMESPACES, "labels that its peers ask for", CHANGE));
        all.add(Deed.of(Resources.PODS, "labels by which it does not select the pods", CHANGE));
        for (Resource controllers : Resources.CONTROLLERS) {
            all.add(Deed.of(controllers, "labels by which it does not select the pods", CHANGE));
        }
        return all;
    }
}
