package io.portreeve.finding;

import io.portreeve.access.Subject;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.source.Order;
import io.portreeve.source.Provenance;
import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule found at one place.
 *
 * @param rule id, such as {@code PR2001}
 * @param name the rule's name, such as {@code admin-port}
 * @param message the consequence with its number, in one or two sentences
 * @param object the object that carries the place
 * @param place the characters the finding is about, and their field
 * @param related other places it rests on
 * @param exposure the path that decided the severity, if one did
 * @param fix the edit that settles it, if there is one
 * @param ports the ports it is about, as far as its rule said so; see {@link #portsMeant}
 * @param openers who could have opened the way in by RBAC; empty where the input names nobody
 * @param subject what tells this finding from others of the same rule, object and field, whatever its line: a port, a name
 * @param print what its fingerprint is made of
 */
public record Finding(
        String rule,
        String name,
        Severity severity,
        Confidence confidence,
        String message,
        KubernetesObject object,
        Place place,
        List<Related> related,
        Optional<ExposurePath> exposure,
        Optional<Fix> fix,
        List<FindingPort> ports,
        List<Subject> openers,
        String subject,
        Fingerprint print) {
    /** File, line, column, rule, then message: the order of every report. */
    public static final Comparator<Finding> ORDER = Order.by(
                    (Finding finding) -> finding.range().file().path())
            .then(finding -> finding.range().start())
            .then(Finding::rule)
            .then(Finding::message)
            .then(Finding::subject);

    public Finding {
        related = List.copyOf(related);
        ports = List.copyOf(ports);
        openers = List.copyOf(openers);
    }

    /** The characters the finding is about. */
    public SourceRange range() {
        return place.range();
    }

    /** The ports the finding is about: those that its rule named, else those that its place and its path tell. */
    public List<FindingPort> portsMeant() {
        return ports.isEmpty() ? PortsByPlace.of(this) : ports;
    }

    public Finding withSeverity(Severity other) {
        return with(other, confidence, openers, print);
    }

    /** The same where these could have opened the way in. */
    public Finding openedBy(List<Subject> others) {
        return with(severity, confidence, others, print);
    }

    /** The same, no surer than this. */
    public Finding withConfidenceAtMost(Confidence most) {
        return confidence.compareTo(most) <= 0 ? this : with(severity, most, openers, print);
    }

    public Finding withFingerprint(Fingerprint other) {
        return with(severity, confidence, openers, other);
    }

    private Finding with(Severity otherSeverity, Confidence otherConfidence, List<Subject> others, Fingerprint other) {
        return new Finding(
                rule,
                name,
                otherSeverity,
                otherConfidence,
                message,
                object,
                place,
                related,
                exposure,
                fix,
                ports,
                others,
                subject,
                other);
    }

    /** Stays the same when lines move or white space changes; empty until the scan has assigned it. */
    public String fingerprint() {
        return print.toString();
    }

    /** Starts a finding about {@code object} at {@code place}. */
    public static Builder of(String rule, String name, KubernetesObject object, Place place) {
        return new Builder(rule, name, object, place);
    }

    /** Gathers a finding's parts. */
    public static final class Builder {
        private final String rule;
        private final String name;
        private final KubernetesObject object;
        private final Place place;
        private final List<Related> related = new ArrayList<>();
        private Severity severity = Severity.INFO;
        private Confidence confidence = Confidence.CERTAIN;
        private Optional<ExposurePath> exposure = Optional.empty();
        private Optional<Fix> fix = Optional.empty();
        private final List<FindingPort> ports = new ArrayList<>();
        private String subject = "";

        private Builder(String rule, String name, KubernetesObject object, Place place) {
            this.rule = rule;
            this.name = name;
            this.object = object;
            this.place = place;
        }

        public Builder severity(Severity value) {
            severity = value;
            return this;
        }

        public Builder confidence(Confidence value) {
            confidence = value;
            return this;
        }

        public Builder related(SourceRange range, String message) {
            related.add(new Related(range, message));
            return this;
        }

        /** Adds a related place if it is written. */
        public Builder related(Optional<Place> where, String message) {
            where.ifPresent(at -> related(at.range(), message));
            return this;
        }

        /** The path that decides; where a policy narrows or closes it, the line of that is related. */
        public Builder exposure(ExposurePath path) {
            exposure = Optional.of(path);
            return related(path.hop(Hop.Kind.POLICY).flatMap(Hop::place), "this policy decides who gets through");
        }

        public Builder exposure(Optional<ExposurePath> path) {
            path.ifPresent(this::exposure);
            return this;
        }

        public Builder fix(Fix value) {
            fix = Optional.of(value);
            return this;
        }

        public Builder fix(Optional<Fix> value) {
            fix = value;
            return this;
        }

        /** Names a port that the finding is about, where its place is not inside that port's own declaration. */
        public Builder port(FindingPort value) {
            ports.add(value);
            return this;
        }

        public Builder subject(String value) {
            subject = value;
            return this;
        }

        /** The finding, complete but for its fingerprint. */
        public Finding message(String message) {
            object.origin().file().provenance().ifPresent(this::trace);
            return new Finding(
                    rule,
                    name,
                    severity,
                    confidence,
                    message,
                    object,
                    place,
                    related,
                    exposure,
                    fix,
                    ports,
                    List.of(),
                    subject,
                    Fingerprint.NONE);
        }

        /** What a tool made is changed where it comes from: the places that decide are told, and an edit becomes advice. */
        private void trace(Provenance provenance) {
            List<SourceRange> told = new ArrayList<>();
            told.add(place.range());
            related.forEach(each -> told.add(each.range()));
            Set<SourceRange> values = new LinkedHashSet<>();
            told.forEach(each -> values.addAll(provenance.decidedBy(each)));
            values.forEach(value -> related(value, "this decides what stands there"));
            fix = fix.map(known -> known.madeElsewhere(provenance.insteadOfEditing(source(known, provenance))));
        }

        /** An addition belongs to the place itself; what replaces it belongs to what decides there. */
        private SourceRange source(Fix known, Provenance provenance) {
            boolean replaces = known.edits().stream()
                    .anyMatch(edit -> edit.range().start() < edit.range().end());
            return replaces
                    ? provenance.decidedBy(place.range()).stream().findFirst().orElse(place.range())
                    : place.range();
        }
    }
}
