package io.portreeve.app;

import io.portreeve.admission.ClusterState;
import io.portreeve.admission.Judge;
import io.portreeve.admission.Mode;
import io.portreeve.admission.Strictness;
import io.portreeve.cluster.LiveObjects;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.finding.Severity;
import io.portreeve.guard.ClusterReviewer;
import io.portreeve.guard.Deadline;
import io.portreeve.guard.Exemptions;
import io.portreeve.guard.GuardRules;
import io.portreeve.guard.KnownCluster;
import io.portreeve.guard.Mutation;
import io.portreeve.guard.ReadReview;
import io.portreeve.guard.ReviewAnswer;
import io.portreeve.guard.ReviewReader;
import io.portreeve.guard.ReviewRequest;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.rules.BuiltInRules;
import io.portreeve.scan.ScanOptions;
import io.portreeve.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A cluster of some manifests, and a reviewer with the built-in rules before it. Reviews are given as manifests too, as an API server
 * would send them.
 */
final class GuardedTown {
    private final ClusterState state;
    private final ScanOptions options;
    private final Strictness strictness;
    private final Exemptions exemptions;
    private final Set<Mutation> mutations;

    private GuardedTown(
            ClusterState state,
            ScanOptions options,
            Strictness strictness,
            Exemptions exemptions,
            Set<Mutation> mutations) {
        this.state = state;
        this.options = options;
        this.strictness = strictness;
        this.exemptions = exemptions;
        this.mutations = mutations;
    }

    static GuardedTown of(String manifests) {
        return of(manifests, ScanOptions.DEFAULT);
    }

    static GuardedTown of(String manifests, ScanOptions options) {
        return new GuardedTown(
                ClusterState.of(read(manifests), options.exposure()),
                options,
                new Strictness(Optional.of(Severity.HIGH), Mode.ENFORCE, Map.of()),
                Exemptions.DEFAULT,
                Set.of());
    }

    private static List<KubernetesObject> read(String manifests) {
        List<KubernetesObject> objects = new ArrayList<>();
        ObjectReader reader = new ObjectReader();
        new DocumentReader(Limits.DEFAULT)
                .read(
                        SourceFile.of(LiveObjects.PREFIX + "town.yaml", manifests),
                        document -> objects.addAll(
                                reader.read(document, LiveObjects.PREFIX).objects()));
        return objects;
    }

    GuardedTown with(Strictness other) {
        return new GuardedTown(state, options, other, exemptions, mutations);
    }

    GuardedTown in(Mode mode) {
        return with(new Strictness(Optional.of(Severity.HIGH), mode, Map.of()));
    }

    GuardedTown with(Exemptions other) {
        return new GuardedTown(state, options, strictness, other, mutations);
    }

    GuardedTown with(Mutation... some) {
        return new GuardedTown(state, options, strictness, exemptions, Set.of(some));
    }

    /** This cluster after something was admitted. */
    GuardedTown having(String manifest) {
        return new GuardedTown(state.with(read(manifest).get(0)), options, strictness, exemptions, mutations);
    }

    private ClusterReviewer reviewer() {
        GuardRules rules = new GuardRules(new Judge(options, BuiltInRules.all()), strictness, exemptions, mutations);
        return new ClusterReviewer(
                KnownCluster.of(state), new LiveObjects(Limits.DEFAULT, new ObjectReader()), () -> rules);
    }

    ReviewAnswer validate(ReviewRequest request) {
        return reviewer().validate(request, Deadline.in(Duration.ofMinutes(1)));
    }

    ReviewAnswer mutate(ReviewRequest request) {
        return reviewer().mutate(request, Deadline.in(Duration.ofMinutes(1)));
    }

    ReviewAnswer create(String manifest) {
        return validate(ReviewText.of("CREATE", Optional.empty(), Optional.of(manifest)));
    }

    ReviewAnswer update(String old, String now) {
        return validate(ReviewText.of("UPDATE", Optional.of(old), Optional.of(now)));
    }

    ReviewAnswer delete(String old) {
        return validate(ReviewText.of("DELETE", Optional.of(old), Optional.empty()));
    }

    /** A review that was received. */
    static ReviewRequest request(String review) {
        return ((ReadReview.Review) ReviewReader.read(review.getBytes(StandardCharsets.UTF_8))).request();
    }
}
