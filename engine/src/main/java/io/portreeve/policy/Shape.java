package io.portreeve.policy;

import java.util.List;
import java.util.stream.Stream;

/**
 * Kinds of objects that are written alike, so that one expression fits them all.
 *
 * @param name the end of a policy's name
 * @param resources in the order of groups
 * @param pod where the pod's own fields stand, an optional in CEL; empty where there is no pod
 */
public record Shape(String name, List<Resource> resources, String pod) {
    static final Shape SERVICES = new Shape("services", List.of(new Resource("", "services", List.of("Service"))), "");
    static final Shape INGRESSES =
            new Shape("ingresses", List.of(new Resource("networking.k8s.io", "ingresses", List.of("Ingress"))), "");
    static final Shape NETWORK_POLICIES = new Shape(
            "networkpolicies",
            List.of(new Resource("networking.k8s.io", "networkpolicies", List.of("NetworkPolicy"))),
            "");
    static final Shape PODS = new Shape("pods", List.of(new Resource("", "pods", List.of("Pod"))), "object.?spec");
    static final Shape TEMPLATES = new Shape(
            "templates",
            List.of(
                    new Resource("", "replicationcontrollers", List.of("ReplicationController")),
                    new Resource(
                            "apps",
                            "daemonsets deployments replicasets statefulsets",
                            List.of("DaemonSet", "Deployment", "ReplicaSet", "StatefulSet")),
                    new Resource("batch", "jobs", List.of("Job"))),
            "object.?spec.?template.?spec");
    static final Shape CRON_JOBS = new Shape(
            "cronjobs",
            List.of(new Resource("batch", "cronjobs", List.of("CronJob"))),
            "object.?spec.?jobTemplate.?spec.?template.?spec");

    /**
     * Some resources of one API group, all in its version 1.
     *
     * @param names in the plural, with a blank between them
     */
    public record Resource(String group, String names, List<String> kinds) {
        List<String> plurals() {
            return List.of(names.split(" ", -1));
        }
    }

    /** The kinds that make pods, in the order of names. */
    static List<String> controllers() {
        return Stream.concat(TEMPLATES.kinds().stream(), CRON_JOBS.kinds().stream())
                .sorted()
                .toList();
    }

    /** The kinds of all resources. */
    List<String> kinds() {
        return resources.stream().flatMap(resource -> resource.kinds().stream()).toList();
    }

    boolean hasPods() {
        return !pod.isEmpty();
    }
}
