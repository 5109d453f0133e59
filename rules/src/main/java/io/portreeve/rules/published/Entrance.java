package io.portreeve.rules.published;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Severity;
import io.portreeve.model.KubernetesObject;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.phrase.Phrases;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What comes in through a load balancer, an Ingress or a Gateway, and how much that matters. */
public final class Entrance {
    private static final Set<Hop.Kind> KINDS = EnumSet.of(Hop.Kind.LOAD_BALANCER, Hop.Kind.INGRESS, Hop.Kind.GATEWAY);

    private final KubernetesObject object;
    private final List<ExposurePath> paths;
    private final Optional<PublishedPort> worst;

    private Entrance(KubernetesObject object, RuleContext context, List<ExposurePath> paths) {
        this.object = object;
        this.paths = paths;
        this.worst = PublishedPort.worst(context, paths);
    }

    /** The paths that come in through an object. */
    public static Entrance of(KubernetesObject object, RuleContext context) {
        return new Entrance(
                object, context, context.shared(Index.class, Index::new).paths(object));
    }

    /** The path that decides the severity: to what is most dangerous, else from farthest. */
    public Optional<ExposurePath> path() {
        return worst.map(PublishedPort::path).or(() -> ExposureMap.widest(paths));
    }

    /** That of the danger behind it, and of an ordinary application at least this much on the Internet. */
    public Severity severity(Severity onInternet) {
        Severity ordinary = path().filter(path -> path.widest() == Scope.INTERNET && !path.isConditional())
                .map(path -> onInternet)
                .orElse(onInternet.lower());
        return worst.map(PublishedPort::severity).orElse(ordinary).atLeast(ordinary);
    }

    /** {@code " PostgreSQL (data store) on port 5432 is reachable from the Internet."}; empty where no path is known. */
    public String reached() {
        return path().map(this::reached).orElse("");
    }

    private String reached(ExposurePath path) {
        if (path.scope() == Scope.NONE) {
            return " Nobody gets through to port " + port(path) + Phrases.policy(path) + ".";
        }
        return " "
                + worst.map(door -> door.classification().title() + " on port ").orElse("Port ")
                + port(path)
                + (path.isConditional() ? " may be" : " is")
                + " reachable from "
                + Phrases.from(path)
                + ".";
    }

    /** With its Service, unless that is what the entrance belongs to. */
    private String port(ExposurePath path) {
        String number = path.servicePort().map(Phrases::number).orElse("?");
        return number
                + path.service()
                        .filter(service -> service != object)
                        .map(service -> " of " + Phrases.name(service))
                        .orElse("");
    }

    /** Paths by what they come in through, worked out once a scan. */
    private static final class Index {
        private final IdentityHashMap<KubernetesObject, List<ExposurePath>> byObject = new IdentityHashMap<>();

        Index(RuleContext context) {
            for (ExposurePath path : context.exposure().paths()) {
                path.hops().stream()
                        .filter(hop -> KINDS.contains(hop.kind()))
                        .flatMap(hop -> hop.object().stream())
                        .forEach(object -> byObject.computeIfAbsent(object, key -> new ArrayList<>(2))
                                .add(path));
            }
        }

        List<ExposurePath> paths(KubernetesObject object) {
            return byObject.getOrDefault(object, List.of());
        }
    }
}
