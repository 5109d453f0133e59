package io.portreeve.rules.externalname;

import io.portreeve.exposure.Scope;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.model.Service;
import io.portreeve.model.Snapshot;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.address.SpecialAddress;
import io.portreeve.rules.address.SpecialName;
import io.portreeve.rules.catalogue.Classification;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.rules.catalogue.PortEvidence;
import io.portreeve.rules.externalname.Alias.Verdict;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges what an ExternalName Service is another name for. */
final class Verdicts {
    private static final Pattern EXTERNAL_DNS = Pattern.compile("external-dns\\.(alpha\\.)?kubernetes\\.io/.*");
    private static final String DIGITS = "; cluster DNS takes the address for a name and does not answer it,"
            + " but some Ingress controllers dial it";

    private final Snapshot snapshot;
    private final PortCatalogue catalogue;
    private final Alias alias;

    Verdicts(RuleContext context, Alias alias) {
        this.snapshot = context.snapshot();
        this.catalogue = PortCatalogue.of(context);
        this.alias = alias;
    }

    Optional<Verdict> verdict() {
        return special().or(this::ofCluster).or(this::address);
    }

    private Optional<Verdict> special() {
        return SpecialName.of(alias.name())
                .map(address -> new Verdict(
                        severity(address.kind()),
                        Confidence.CERTAIN,
                        "leads to " + address.what() + digits(),
                        "remove the Service, or write the host that is meant"));
    }

    private Severity severity(SpecialAddress.Kind kind) {
        if (!alias.isPublished()) {
            return kind == SpecialAddress.Kind.LINK_LOCAL ? Severity.LOW : Severity.MEDIUM;
        }
        return kind == SpecialAddress.Kind.METADATA ? Severity.CRITICAL : Severity.HIGH;
    }

    private String digits() {
        return isAddress() ? DIGITS : "";
    }

    /** A name such as 10.0.0.1.nip.io has an address in it, but is a name. */
    private boolean isAddress() {
        return SpecialName.addressOf(alias.name()).isPresent()
                && !Character.isLetter(alias.name().charAt(alias.name().length() - 1));
    }

    private Optional<Verdict> ofCluster() {
        Optional<ClusterName> name = ClusterName.parse(alias.name());
        Optional<String> own = alias.service().namespace();
        if (name.isEmpty() || own.filter(name.get().namespace()::equals).isPresent()) {
            return Optional.empty();
        }
        Severity alone = name.get().isOfTheSystem() ? Severity.MEDIUM : Severity.LOW;
        Verdict verdict = new Verdict(
                alias.isPublished() ? higher(alone) : alone,
                Confidence.CERTAIN,
                "leads out of its namespace to " + name.get()
                        + danger(name.get())
                                .map(danger -> ", " + danger.title())
                                .orElse(""),
                "let clients use the full name, and publish the Service from its own namespace");
        Verdict weighed = alias.isPublished()
                ? verdict.atLeast(danger(name.get())
                        .flatMap(danger -> danger.severityAt(Scope.UNKNOWN))
                        .orElse(Severity.INFO))
                : verdict;
        return Optional.of(own.isPresent() ? weighed : weighed.possibly());
    }

    private static Severity higher(Severity severity) {
        return severity == Severity.LOW ? Severity.MEDIUM : Severity.HIGH;
    }

    /** What the catalogue takes the Service for that is meant, where the input holds it. */
    private Optional<Classification> danger(ClusterName name) {
        return snapshot.find(name.id()).stream()
                .filter(Service.class::isInstance)
                .map(Service.class::cast)
                .flatMap(service -> service.ports().stream()
                        .map(port -> PortEvidence.of(Optional.of(service), Optional.of(port), Optional.empty())))
                .map(catalogue::classify)
                .filter(found -> found.isSensitive() && found.isConfirmed())
                .findFirst();
    }

    /** ExternalDNS makes an address record of it, outside the cluster; that works, and is meant. */
    private Optional<Verdict> address() {
        boolean meant = alias.service().meta().annotations().keySet().stream()
                .anyMatch(key -> EXTERNAL_DNS.matcher(key).matches());
        return isAddress() && !meant
                ? Optional.of(new Verdict(
                        Severity.LOW,
                        Confidence.CERTAIN,
                        "leads nowhere for pods: cluster DNS takes " + alias.name()
                                + " for a name, and there is no such name",
                        "write a Service without selector, and an EndpointSlice with the address"))
                : Optional.empty();
    }
}
