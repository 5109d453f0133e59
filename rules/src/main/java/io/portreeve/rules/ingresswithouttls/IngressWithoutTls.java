package io.portreeve.rules.ingresswithouttls;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.model.Ingress;
import io.portreeve.model.KubernetesObject;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rule.RuleSettings;
import io.portreeve.rule.Termed;
import io.portreeve.rules.published.FrontDoor;
import io.portreeve.topology.Front;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds ways in from outside that take plain text. */
public final class IngressWithoutTls implements Termed {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR3009",
            "ingress-without-tls",
            Severity.MEDIUM,
            "An Ingress host, Gateway listener or OpenShift Route that takes plain text from outside the cluster.",
            "exposure",
            "tls",
            "cwe-319");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public SortedMap<String, List<String>> terms(RuleSettings settings) {
        return new TreeMap<>(Map.of("tls_annotations", TlsInFront.annotations(), "tls_classes", TlsInFront.classes()));
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        List<FrontDoor> doors = FrontDoor.all(context);
        return Stream.of(ingresses(context, doors), listeners(doors), openShiftRoutes(doors))
                .flatMap(found -> found);
    }

    private Stream<Finding> ingresses(RuleContext context, List<FrontDoor> doors) {
        IdentityHashMap<KubernetesObject, List<FrontDoor>> byIngress = new IdentityHashMap<>();
        doors.stream()
                .filter(door -> door.front() instanceof Front.OfIngress)
                .forEach(door -> byIngress
                        .computeIfAbsent(door.front().object(), key -> new ArrayList<>(1))
                        .add(door));
        return context.snapshot()
                .all(Ingress.class)
                .flatMap(ingress ->
                        new PlainIngress(this, ingress, byIngress.getOrDefault(ingress, List.of())).check().stream());
    }

    /** One finding a listener, however many routes it hands on. */
    private Stream<Finding> listeners(List<FrontDoor> doors) {
        Map<Object, List<FrontDoor>> byListener = new LinkedHashMap<>();
        for (FrontDoor door : doors) {
            if (door.front() instanceof Front.OfRoute route) {
                route.listener()
                        .filter(PlainListener::isPlain)
                        .ifPresent(listener -> byListener
                                .computeIfAbsent(listener.place(), key -> new ArrayList<>(1))
                                .add(door));
            }
        }
        return byListener.values().stream().flatMap(some -> PlainListener.check(this, some).stream());
    }

    private Stream<Finding> openShiftRoutes(List<FrontDoor> doors) {
        Map<KubernetesObject, List<FrontDoor>> byRoute = new LinkedHashMap<>();
        for (FrontDoor door : doors) {
            if (door.front() instanceof Front.OfOpenShiftRoute route) {
                byRoute.computeIfAbsent(route.object(), key -> new ArrayList<>(1))
                        .add(door);
            }
        }
        return byRoute.values().stream().flatMap(some -> PlainOpenShiftRoute.check(this, some).stream());
    }
}
