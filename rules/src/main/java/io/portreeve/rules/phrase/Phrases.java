package io.portreeve.rules.phrase;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.Requirement;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Premise;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words in which rules speak of ports, objects and reach, so that all of them speak alike. */
public final class Phrases {
    private static final int MOST_CONDITIONS = 2;

    private Phrases() {}

    /** {@code Service shop/web}. */
    public static String name(KubernetesObject object) {
        return object.kind() + " " + object.id().qualifiedName();
    }

    /** {@code the pods of Deployment shop/web}, or {@code Pod shop/web}. */
    public static String pods(Workload workload) {
        return workload.kind().equals("Pod") ? name(workload) : "the pods of " + name(workload);
    }

    /** {@code port 9000}, or {@code ports 80, 443 and 53/UDP}. */
    public static String ports(Service service) {
        return ports(service.ports().stream().map(Phrases::number).toList());
    }

    /** {@code port 9000}, or {@code ports 80, 443 and 53/UDP}, of numbers already written out. */
    public static String ports(List<String> numbers) {
        return (numbers.size() == 1 ? "port " : "ports ") + and(numbers);
    }

    /** {@code 9000}, or {@code 53/UDP} where it is not TCP. */
    public static String number(ServicePort port) {
        String label = port.label();
        return label.endsWith("/TCP") ? label.substring(0, label.indexOf('/')) : label;
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String and(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        int last = items.size() - 1;
        return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** {@code app=web, tier in (a, b)}, as {@code kubectl} writes selectors. */
    public static String selector(LabelSelector selector) {
        return selector.requirements().stream().map(Phrases::requirement).collect(Collectors.joining(", "));
    }

    private static String requirement(Requirement requirement) {
        List<String> values = requirement.values();
        return switch (requirement.operator()) {
            case "In" ->
                requirement.key()
                        + (values.size() == 1 ? "=" + values.get(0) : " in (" + String.join(", ", values) + ")");
            case "NotIn" ->
                requirement.key()
                        + (values.size() == 1 ? "!=" + values.get(0) : " notin (" + String.join(", ", values) + ")");
            case "DoesNotExist" -> "!" + requirement.key();
            default -> requirement.key();
        };
    }

    /** The pods and namespaces that a peer means: {@code app=web in namespaces with team=shop}. */
    public static String selectors(PolicyPeer peer) {
        String pods = peer.pods().map(Phrases::selector).orElse("");
        Optional<String> namespaces = peer.namespaces()
                .map(selector ->
                        selector.selectsEverything() ? "every namespace" : "namespaces with " + selector(selector));
        return pods.isEmpty()
                ? namespaces.orElse("every pod of its namespace")
                : pods + namespaces.map(where -> " in " + where).orElse("");
    }

    /** From where a path comes: {@code the Internet}, {@code every pod in the cluster}. */
    public static String from(Scope scope) {
        return switch (scope) {
            case INTERNET -> "the Internet";
            case NETWORK -> "the private network";
            case CLUSTER -> "every pod in the cluster";
            case NAMESPACE -> "every pod of the namespace";
            case RESTRICTED -> "the allowed sources";
            case NONE -> "nobody";
            case UNKNOWN -> "possibly the Internet";
        };
    }

    /** From where this path comes. */
    public static String from(ExposurePath path) {
        if (path.trusted()) {
            return "trusted sources only";
        }
        boolean pods =
                path.widest() == Scope.RESTRICTED && path.hop(Hop.Kind.CLUSTER).isPresent();
        return (pods ? "the allowed pods" : from(path.widest())) + policy(path);
    }

    /** {@code " (closed to the Internet, by NetworkPolicy shop/db)"}, or nothing where policies leave a path as it is. */
    public static String policy(ExposurePath path) {
        return path.hop(Hop.Kind.POLICY).map(hop -> " " + hop.text()).orElse("");
    }

    /** A further sentence where policies narrow or close a path at its end, or nothing. */
    public static String atThePods(ExposurePath path) {
        if (path.hop(Hop.Kind.POLICY).isEmpty()) {
            return "";
        }
        return path.scope() == Scope.NONE
                ? " Its pods let nobody in that way" + policy(path) + "."
                : " Its pods let in " + from(path) + ".";
    }

    /** What the verdict hangs on: {@code " (the input does not say ...)"}, or nothing where it is certain. */
    public static String conditions(ExposurePath path) {
        List<String> open = path.premises().stream()
                .filter(premise -> !premise.standing())
                .map(Premise::text)
                .toList();
        int others = open.size() - MOST_CONDITIONS;
        return open.isEmpty()
                ? ""
                : open.stream()
                        .limit(MOST_CONDITIONS)
                        .collect(Collectors.joining(
                                "; ", " (", others > 0 ? "; and " + others + " more conditions)" : ")"));
    }
}
