package io.portreeve.admission;

import io.portreeve.change.Door;
import io.portreeve.change.Endpoint;
import io.portreeve.change.Rereading;
import io.portreeve.change.VersionBefore;
import io.portreeve.exposure.Stages;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.finding.Suppressed;
import io.portreeve.lock.Meant;
import io.portreeve.model.Workload;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.rule.Connection;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.scan.AcceptedRisks;
import io.portreeve.scan.Judging;
import io.portreeve.scan.ScanOptions;
import io.portreeve.scan.Workers;
import io.portreeve.source.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges proposed changes by what they would make reachable, and by the rules: what was as bad before is no reason to refuse.
 *
 * <p>What an object's own comments and annotations accept is not accepted here, since whoever asks wrote them.
 */
public final class Judge {
    /** The tag of rules that may compare two versions. */
    private static final String CHANGE = "change";

    private static final Comparator<Finding> WORST_FIRST =
            Order.by((Finding finding) -> Severity.CRITICAL.compareTo(finding.severity()));

    private final ScanOptions options;
    private final Judging byState;
    private final Judging byChange;
    private final AcceptedRisks accepted;
    private final Rereading reading;

    public Judge(ScanOptions options, List<Rule> rules) {
        this.options = options;
        this.byState = new Judging(options, rules, Workers.inline());
        this.byChange = new Judging(options, comparing(rules), Workers.inline());
        this.accepted = new AcceptedRisks(options.suppression());
        this.reading = new Rereading(options.limits(), new ObjectReader(options.workloadKinds(), options.namespace()));
    }

    private static List<Rule> comparing(List<Rule> all) {
        return all.stream().filter(rule -> rule.info().tags().contains(CHANGE)).toList();
    }

    /** What a change would do to a cluster. */
    public Judgement judge(ClusterState state, ProposedChange change) {
        if (change.isEmpty()) {
            return Judgement.NOTHING;
        }
        Versions versions = new Versions(state, change);
        List<Finding> now = findings(versions, versions.after());
        Function<Finding, String> key = change.fromTemplate() ? Finding::rule : Finding::fingerprint;
        Map<String, Finding> before = now.isEmpty() ? Map.of() : by(key, findings(versions, versions.before()));
        Sorting sorting = new Sorting(change);
        if (versions.isWidened()) {
            Versions.Alone alone = versions.alone();
            VersionBefore earlier = new VersionBefore(alone.before(), reading);
            RuleContext context =
                    new RuleContext(alone.after(), options.settings().with(VersionBefore.class, earlier));
            Set<String> known = now.stream().map(Finding::fingerprint).collect(Collectors.toSet());
            byChange.findings(context).stream()
                    .filter(finding -> !known.contains(finding.fingerprint()))
                    .forEach(sorting::addOpened);
        }
        now.forEach(finding -> sorting.add(finding, Optional.ofNullable(before.get(key.apply(finding)))));
        return sorting.judgement();
    }

    /**
     * What is to be said of somebody who comes into a workload's pods through the API server.
     *
     * @param how the subresource: {@code exec}, {@code portforward} and others
     */
    public Judgement judge(ClusterState state, Workload pods, String how) {
        Versions versions = new Versions(state, ProposedChange.updating(pods, pods));
        RuleContext context = new RuleContext(
                versions.after(), options.settings().with(Connection.class, new Connection(how, pods.id())));
        Sorting sorting = new Sorting(ProposedChange.updating(pods, pods));
        byChange.findings(context).stream()
                .filter(finding -> finding.object().id().equals(pods.id()))
                .filter(finding -> finding.subject().equals(how))
                .forEach(sorting::addOpened);
        return sorting.judgement();
    }

    private List<Finding> findings(Versions versions, Stages stages) {
        return byState.findings(new RuleContext(stages, options.settings())).stream()
                .filter(finding -> versions.isWithin(finding.object()))
                .toList();
    }

    /** Of several with one key the most severe. */
    private static Map<String, Finding> by(Function<Finding, String> key, List<Finding> findings) {
        Map<String, Finding> found = new HashMap<>();
        for (Finding finding : findings) {
            found.merge(
                    key.apply(finding),
                    finding,
                    (one, other) -> one.severity().compareTo(other.severity()) < 0 ? other : one);
        }
        return found;
    }

    /** Puts findings where they belong. */
    private final class Sorting {
        private final ProposedChange change;
        private final List<Finding> opened = new ArrayList<>();
        private final List<Finding> standing = new ArrayList<>();
        private final List<Suppressed> agreed = new ArrayList<>();
        private final List<Finding> meant = new ArrayList<>();

        Sorting(ProposedChange change) {
            this.change = change;
        }

        void add(Finding finding, Optional<Finding> before) {
            boolean isWorse = before.filter(was -> was.severity().compareTo(finding.severity()) >= 0)
                    .isEmpty();
            if (isWorse) {
                addOpened(finding);
            } else if (!change.fromTemplate()
                    && finding.object().id().equals(change.id())
                    && accepted.of(finding).isEmpty()) {
                standing.add(finding);
            }
        }

        void addOpened(Finding finding) {
            Optional<Suppressed> risk = accepted.of(finding);
            if (risk.isPresent()) {
                agreed.add(risk.get());
            } else if (isMeant(finding)) {
                meant.add(finding);
            } else {
                opened.add(finding);
            }
        }

        Judgement judgement() {
            opened.sort(WORST_FIRST); // What compares versions was added first, and stays first among equals.
            standing.sort(WORST_FIRST);
            return new Judgement(opened, standing, agreed, meant);
        }
    }

    /** Whether the way in that a finding is about is written down as one that may be open. */
    private boolean isMeant(Finding finding) {
        Optional<Meant> meant = options.settings().get(Meant.class);
        return meant.isPresent()
                && finding.exposure()
                        .filter(path -> path.isFromOutside()
                                && meant.get().holds(Door.fromOutside(path), Endpoint.of(path), path))
                        .isPresent();
    }
}
