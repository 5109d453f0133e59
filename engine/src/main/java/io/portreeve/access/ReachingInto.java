package io.portreeve.access;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The deeds that come into pods past every Service, port and policy. */
final class ReachingInto {
    /** Until then a websocket was opened with {@code get} alone. */
    private static final String OLD =
            "the cluster is older than Kubernetes 1.35, where get is enough to open a websocket";

    private static final Deed SERVICES =
            Deed.of(Resources.SERVICES.sub("proxy"), "requests through the API server", "get", "create");

    private ReachingInto() {}

    static List<Deed> deeds(KubernetesObject object) {
        List<Deed> deeds = new ArrayList<>();
        anywhere().forEach(deed -> deeds.add(deed.resource().plural().equals("pods") ? of(deed, object) : deed));
        deeds.add(object instanceof Service ? SERVICES.named(object.name()) : SERVICES);
        return deeds;
    }

    /** The same of any pod and Service. */
    static List<Deed> everything() {
        List<Deed> deeds = new ArrayList<>(anywhere());
        deeds.add(SERVICES);
        return deeds;
    }

    /** A pod has its own name; others are given one that begins with their maker's. */
    private static Deed of(Deed deed, KubernetesObject object) {
        if (object instanceof Service) {
            return deed;
        }
        return object.kind().equals("Pod") && !object.name().endsWith("*")
                ? deed.named(object.name())
                : deed.namedAfter(object.name());
    }

    /** The same of any pod. */
    static List<Deed> anywhere() {
        return List.of(
                by("exec", "commands in its containers", "create"),
                by("exec", "commands in its containers", "get").providedThat(OLD),
                by("attach", "the input and output of its programs", "create"),
                by("attach", "the input and output of its programs", "get").providedThat(OLD),
                by("portforward", "any of its ports", "create"),
                by("portforward", "any of its ports", "get").providedThat(OLD),
                by("proxy", "requests through the API server", "get", "create"),
                by("ephemeralcontainers", "a container more inside the pod", "update", "patch"),
                Deed.of(
                                Resources.NODES.sub("proxy"),
                                "commands through the kubelet, for which get is enough",
                                "get",
                                "create")
                        .inCluster());
    }

    /** Those that run commands, and so take what the pods are given. */
    static List<Deed> commands() {
        return anywhere().stream()
                .filter(deed -> deed.premise().isEmpty())
                .filter(deed -> !deed.resource().combined().equals("pods/proxy")
                        && !deed.resource().combined().equals("pods/portforward"))
                .toList();
    }

    private static Deed by(String subresource, String effect, String... verbs) {
        return new Deed(
                List.of(verbs),
                Resources.PODS.sub(subresource),
                false,
                Optional.empty(),
                false,
                effect,
                Optional.empty());
    }
}
