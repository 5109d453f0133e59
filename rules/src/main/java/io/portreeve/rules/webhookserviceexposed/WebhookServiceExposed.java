package io.portreeve.rules.webhookserviceexposed;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.catalogue.Danger;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.published.Closing;
import io.portreeve.topology.Front;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Services behind webhooks and aggregated APIs that others than the API server reach from beyond the cluster. */
public final class WebhookServiceExposed implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR3013",
            "webhook-service-exposed",
            Severity.HIGH,
            "A Service that backs an admission webhook, conversion webhook or aggregated API, published beyond"
                    + " the cluster.",
            "exposure",
            "admission",
            "cwe-306",
            "cwe-668");

    /** What publishes, from what a user wrote for this purpose to what opens a node. */
    private static final List<Hop.Kind> PUBLISHING = List.of(
            Hop.Kind.ROUTE,
            Hop.Kind.INGRESS,
            Hop.Kind.PORT_MAP,
            Hop.Kind.LOAD_BALANCER,
            Hop.Kind.NODE_PORT,
            Hop.Kind.EXTERNAL_IP,
            Hop.Kind.HOST_PORT,
            Hop.Kind.HOST_NETWORK);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return CalledPort.all(context).stream().flatMap(called -> check(called, context));
    }

    /** One finding for each object that publishes the port, with its widest path. */
    private Stream<Finding> check(CalledPort called, RuleContext context) {
        Map<Place, List<ExposurePath>> byPublisher = new LinkedHashMap<>();
        called.pathsFromOutside(context)
                .forEach(path -> publisher(path)
                        .ifPresent(object -> byPublisher
                                .computeIfAbsent(object.meta().namePlace(), key -> new ArrayList<>(1))
                                .add(path)));
        return byPublisher.values().stream()
                .flatMap(paths -> ExposureMap.widest(paths).stream())
                .map(path -> judge(called, path, context));
    }

    private static Optional<Hop> publishing(ExposurePath path) {
        return PUBLISHING.stream().flatMap(kind -> path.hop(kind).stream()).findFirst();
    }

    private static Optional<KubernetesObject> publisher(ExposurePath path) {
        return publishing(path).flatMap(Hop::object);
    }

    /** Of an Ingress or route, the name of the Service that it leads to. */
    private static Optional<Place> place(ExposurePath path, RuleContext context) {
        Optional<Place> written = publishing(path).flatMap(Hop::place);
        Optional<Place> name = path.servicePort().stream()
                .flatMap(port -> context.topology().fronts(port).stream())
                .filter(front -> written.filter(front.place()::equals).isPresent())
                .map(Front::namePlace)
                .findFirst();
        return name.or(() -> written);
    }

    private Finding judge(CalledPort called, ExposurePath path, RuleContext context) {
        KubernetesObject object = publisher(path).orElseThrow();
        Place place = place(path, context).orElse(object.meta().namePlace());
        Finding.Builder finding = finding(object, place)
                .severity(severity(called, path))
                .exposure(path)
                .fix(fix(called, path, context.exposure()))
                .subject(called.service().id() + ":" + called.port().label());
        called.callers()
                .forEach(caller -> finding.related(
                        caller.meta().namePlace().range(), "the API server calls it for this " + caller.kind()));
        return finding.message(message(called, path, object));
    }

    private static String message(CalledPort called, ExposurePath path, KubernetesObject object) {
        List<String> callers =
                called.callers().stream().map(Phrases::name).distinct().toList();
        String of = object.equals(called.service()) ? "" : " of " + Phrases.name(called.service());
        return Phrases.name(object) + (path.isConditional() ? " may publish " : " publishes ") + called.label() + of
                + ", which only the API server has to call (for " + Phrases.and(callers) + "): "
                + Phrases.from(path) + " can send it requests" + consequence(called, path)
                + Phrases.conditions(path) + ".";
    }

    private static String consequence(CalledPort called, ExposurePath path) {
        if (NginxController.mayBeVulnerable(path)) {
            return ", and ingress-nginx before 1.11.5 and 1.12.1 runs code that such a request brings (CVE-2025-1974)";
        }
        return called.isAggregatedApi()
                ? ", and whether they are turned away is left to its own login"
                : " that pretend to come from the API server";
    }

    /** Most webhooks ask nobody who they are, an aggregated API does; the one known to run code is judged in full. */
    private static Severity severity(CalledPort called, ExposurePath path) {
        Severity full = Danger.CONTROL_PLANE.severityOf(path).orElse(Severity.INFO);
        if (NginxController.mayBeVulnerable(path)) {
            return full;
        }
        return called.isAggregatedApi() ? full.lower().lower() : full.lower();
    }

    private static Fix fix(CalledPort called, ExposurePath path, ExposureMap exposure) {
        boolean byItsType = path.service().filter(called.service()::equals).isPresent();
        return byItsType && called.service().ports().size() > 1 ? Closing.ofPort(path) : Closing.of(path, exposure);
    }
}
