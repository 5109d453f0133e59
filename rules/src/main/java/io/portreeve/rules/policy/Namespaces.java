package io.portreeve.rules.policy;

import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.Requirement;
import io.portreeve.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The namespaces of a scan; what a selector finds among them is looked up once, since many policies ask the same. */
final class Namespaces {
    private final RuleContext context;
    private final Map<String, List<KubernetesObject>> inhabitants = new HashMap<>();
    private final Map<Asked, NamespaceLook> looks = new ConcurrentHashMap<>();

    private Namespaces(RuleContext context) {
        this.context = context;
        for (KubernetesObject object : context.snapshot().objects()) {
            Optional<String> name =
                    object instanceof ClusterNamespace ? Optional.of(object.name()) : object.namespace();
            name.filter(some -> object.concernsTraffic())
                    .ifPresent(some -> inhabitants
                            .computeIfAbsent(some, key -> new ArrayList<>())
                            .add(object));
        }
    }

    static Namespaces of(RuleContext context) {
        return context.shared(Namespaces.class, Namespaces::new);
    }

    NamespaceLook look(String unit, LabelSelector selector) {
        return looks.computeIfAbsent(
                new Asked(unit, selector.requirements()),
                asked -> NamespaceLook.at(context.reachability().namespaces(unit), selector));
    }

    /** The Namespace of a name, and whatever is in it. */
    List<KubernetesObject> objects(String name) {
        return List.copyOf(inhabitants.getOrDefault(name, List.of()));
    }

    private record Asked(String unit, List<Requirement> requirements) {}
}
