package io.portreeve.rules.meant;

import io.portreeve.model.KubernetesObject;
import java.util.Collection;
import java.util.List;

/** Tells selectors for pods that no manifest holds, since an operator or the cluster itself makes them. */
public final class MadeElsewhere {
    private static final String MADE_BY_CLUSTER = "kube-system";
    private static final List<String> EVERYDAY_PREFIXES = List.of("app.kubernetes.io/", "statefulset.kubernetes.io/");

    private MadeElsewhere() {}

    /** Whether what an object selects by labels with these keys is of that sort. */
    public static boolean are(KubernetesObject asker, Collection<String> keys) {
        return asker.namespace().filter(MADE_BY_CLUSTER::equals).isPresent()
                || keys.stream()
                        .anyMatch(key ->
                                key.contains("/") && EVERYDAY_PREFIXES.stream().noneMatch(key::startsWith));
    }
}
