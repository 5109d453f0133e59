package io.portreeve.app;

import io.portreeve.exposure.Disposition;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.exposure.Stages;
import io.portreeve.finding.Severity;
import io.portreeve.model.Place;
import io.portreeve.reachability.Premise;
import io.portreeve.remedy.Remedies;
import io.portreeve.remedy.Remedy;
import io.portreeve.report.Plain;
import io.portreeve.rules.catalogue.Classification;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.rules.catalogue.PortEvidence;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.source.Order;
import io.portreeve.topology.PortTarget;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One port of some pods, told: who gets there by which lines, and which single edits would close it. */
final class ExplainedPort {
    private static final int MOST_COLLATERAL = 5;

    private final Stages stages;
    private final PortTarget target;
    private final PortCatalogue catalogue;
    private final Remedies remedies;

    ExplainedPort(Stages stages, PortTarget target, PortCatalogue catalogue, Remedies remedies) {
        this.stages = stages;
        this.target = target;
        this.catalogue = catalogue;
        this.remedies = remedies;
    }

    void write(Appendable out) throws IOException {
        List<ExposurePath> paths = stages.exposure().to(target.workload(), target.number(), target.protocol());
        line(
                out,
                0,
                Phrases.name(target.workload()) + " port " + target.number() + "/" + target.protocol() + ": "
                        + what(paths));
        for (ExposurePath path :
                paths.stream().sorted(Order.by(ExposurePath::widest)).toList()) {
            path(out, path);
        }
        remedies(out);
    }

    /** What stands there, by the best evidence that a way to it gives. */
    private String what(List<ExposurePath> paths) {
        Classification found = paths.stream()
                .map(path -> catalogue.classify(PortEvidence.of(path.service(), path.servicePort(), path.target())))
                .min(Order.by((Classification one) -> !one.isConfirmed()).then(Classification::danger))
                .orElseGet(() -> catalogue.classify(PortEvidence.of(target)));
        Optional<Severity> severity = found.severityAt(widest(paths));
        return (found.isConfirmed() && found.isSensitive() ? found.title() + ", " + found.because() : "an application")
                + severity.map(level -> "; reached from " + Phrases.from(widest(paths)) + ", that is " + level)
                        .orElse("");
    }

    private static Scope widest(List<ExposurePath> paths) {
        return paths.stream()
                .filter(path -> path.disposition() == Disposition.REACHES_CONTAINER)
                .map(ExposurePath::widest)
                .min(Order.by(scope -> scope))
                .orElse(Scope.NONE);
    }

    private static void path(Appendable out, ExposurePath path) throws IOException {
        line(out, 1, path.scope() + ": " + path.line() + ending(path.disposition()));
        for (Hop hop : path.hops()) {
            Optional<Place> place = hop.place();
            if (place.isPresent()) {
                String because = hop.because().isEmpty() ? "" : " (" + hop.because() + ")";
                line(out, 2, place.get().range() + ": " + hop.text() + because);
            }
        }
        for (Premise premise : path.premises()) {
            if (!premise.standing()) {
                line(out, 2, "if " + premise.text());
            }
        }
    }

    private static String ending(Disposition disposition) {
        return disposition == Disposition.REACHES_CONTAINER
                ? ""
                : " (" + disposition.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }

    private void remedies(Appendable out) throws IOException {
        List<Remedy> closing = remedies.of(target);
        if (closing.isEmpty()) {
            line(out, 1, "no single edit that Portreeve knows closes a way to it");
            return;
        }
        line(out, 1, "edits that close a way to it, those that cut off least else first:");
        int number = 1;
        for (Remedy remedy : closing) {
            line(out, 2, number++ + ". " + remedy.description() + at(remedy.place()));
            line(out, 3, "then it is reached from " + Phrases.from(remedy.left()));
            collateral(out, remedy.collateral());
        }
    }

    private static void collateral(Appendable out, List<String> collateral) throws IOException {
        if (collateral.isEmpty()) {
            line(out, 3, "cuts off nothing else");
            return;
        }
        for (String other : collateral.subList(0, Math.min(MOST_COLLATERAL, collateral.size()))) {
            line(out, 3, "also cuts off " + other);
        }
        if (collateral.size() > MOST_COLLATERAL) {
            line(out, 3, "and " + (collateral.size() - MOST_COLLATERAL) + " more");
        }
    }

    private static String at(Optional<Place> place) {
        return place.map(known -> " (" + known.range() + ")").orElse("");
    }

    private static void line(Appendable out, int depth, String text) throws IOException {
        out.append("  ".repeat(depth)).append(Plain.of(text)).append('\n');
    }
}
