package io.portreeve.rules.overlappingselectors;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.model.Service;
import io.portreeve.model.Workload;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.catalogue.Classification;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.rules.catalogue.PortEvidence;
import io.portreeve.rules.meant.OneApplication;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.PortBinding;
import io.portreeve.topology.PortTarget;
import io.portreeve.topology.ServiceBinding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges what one port of a Service catches besides the application that the Service is for. */
final class Overlaps {
    /** Of the workloads that a Service is for, mostly pods of one Deployment, a few stand for all. */
    private static final int MOST_TRIED = 32;

    private final RuleContext context;
    private final ServiceBinding binding;
    private final PortBinding port;
    private final Caught caught;

    Overlaps(RuleContext context, ServiceBinding binding, PortBinding port) {
        this.context = context;
        this.binding = binding;
        this.port = port;
        this.caught = new Caught(context.topology(), binding, port);
    }

    Stream<Overlap> all() {
        if (caught.isOneApplication()) {
            return Stream.empty();
        }
        return Stream.of(dangerous(), notListening(), ofAnotherService()).flatMap(overlaps -> overlaps);
    }

    /** Pods that have something dangerous on a port that is meant to be an application's. */
    private Stream<Overlap> dangerous() {
        List<PortTarget> ordinary = caught.declaring().stream()
                .filter(target -> !classify(target).isSensitive())
                .toList();
        if (ordinary.isEmpty() || isMeantToBeSensitive()) {
            return Stream.empty();
        }
        return caught.declaring().stream()
                .filter(target -> classify(target).isConfirmed())
                .flatMap(target -> first(ordinary, target, this::dangerous).stream());
    }

    private Optional<Overlap> dangerous(PortTarget own, PortTarget target) {
        if (OneApplication.runs(own.workload(), target.workload())) {
            return Optional.empty();
        }
        Classification danger = classify(target);
        return widestPathTo(target)
                .flatMap(path -> danger.severityOf(path)
                        .map(severity -> new Overlap(
                                own.workload(),
                                target.workload(),
                                severity,
                                danger.confidence(),
                                "port " + number() + " also leads to its port " + target.number() + ", "
                                        + danger.title() + ", reachable from " + Phrases.from(path)
                                        + Phrases.conditions(path),
                                Optional.of(path))));
    }

    private boolean isMeantToBeSensitive() {
        Classification byName = PortCatalogue.of(context)
                .classify(PortEvidence.of(Optional.of(binding.service()), Optional.of(port.port()), Optional.empty()));
        return byName.isSensitive() && byName.isConfirmed();
    }

    private Classification classify(PortTarget target) {
        return PortCatalogue.of(context).classify(PortEvidence.of(target));
    }

    private Optional<ExposurePath> widestPathTo(PortTarget target) {
        List<ExposurePath> paths = context.exposure().through(port.port()).stream()
                .filter(path -> path.target()
                        .filter(end -> end.workload()
                                .meta()
                                .place()
                                .equals(target.workload().meta().place()))
                        .isPresent())
                .toList();
        return ExposureMap.widest(paths);
    }

    /** Pods that have other ports only, so that a share of the connections fails. */
    private Stream<Overlap> notListening() {
        if (binding.service().isHeadless()) {
            return Stream.empty();
        }
        List<PortTarget> listening = caught.declaring();
        return caught.declaringOthers().stream()
                .flatMap(target -> first(listening, target, this::notListening).stream());
    }

    /** Labels alone do not make them one application, since theirs may be too few: ports, names and images all differ. */
    private Optional<Overlap> notListening(PortTarget own, PortTarget target) {
        return Caught.mustBeOne(own.workload(), target.workload())
                ? Optional.empty()
                : Optional.of(new Overlap(
                        own.workload(),
                        target.workload(),
                        Severity.MEDIUM,
                        Confidence.LIKELY,
                        "a share of the connections to port " + number() + " goes to its port " + target.number()
                                + ", which its pods do not declare",
                        Optional.empty()));
    }

    /** Pods that have a Service of their own on the same port, while this one is named after others. */
    private Stream<Overlap> ofAnotherService() {
        List<PortTarget> own = caught.declaring().stream()
                .filter(target -> isNamedAfter(binding.service(), target.workload()))
                .toList();
        return caught.declaring().stream()
                .filter(target -> hasServiceOfItsOwn(target.workload()))
                .flatMap(target -> first(own, target, this::ofAnotherService).stream());
    }

    private Optional<Overlap> ofAnotherService(PortTarget own, PortTarget target) {
        return OneApplication.runs(own.workload(), target.workload())
                ? Optional.empty()
                : Optional.of(new Overlap(
                        own.workload(),
                        target.workload(),
                        Severity.LOW,
                        Confidence.LIKELY,
                        "a share of the connections to port " + number()
                                + " goes to it, though it has a Service of its own",
                        Optional.empty()));
    }

    private static boolean isNamedAfter(Service service, Workload workload) {
        return service.name().equals(workload.name());
    }

    private boolean hasServiceOfItsOwn(Workload workload) {
        return !isNamedAfter(binding.service(), workload)
                && context.topology().servicesOf(workload).stream()
                        .anyMatch(other -> isNamedAfter(other.service(), workload)
                                && other.workloads().size() == 1);
    }

    private String number() {
        return Phrases.number(port.port());
    }

    /** The judgement of a caught port, by the first of those that the Service is for. */
    private Optional<Overlap> first(List<PortTarget> owns, PortTarget target, Judgement judgement) {
        for (PortTarget own : owns.subList(0, Math.min(owns.size(), MOST_TRIED))) {
            Optional<Overlap> overlap = caught.sure(own.workload(), target.workload())
                    .flatMap(sure -> judgement.of(own, target).map(found -> found.atMost(sure)));
            if (overlap.isPresent()) {
                return overlap;
            }
        }
        return Optional.empty();
    }

    /** What comes of it that a Service for {@code own} also catches {@code target}. */
    private interface Judgement {
        Optional<Overlap> of(PortTarget own, PortTarget target);
    }
}
