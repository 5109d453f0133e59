package io.portreeve.guard;

import io.portreeve.admission.ClusterState;
import io.portreeve.admission.Judgement;
import io.portreeve.admission.Mode;
import io.portreeve.admission.ProposedChange;
import io.portreeve.admission.Ruling;
import io.portreeve.cluster.LiveObjects;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Workload;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Judges requests by what they would change in one cluster. */
public final class ClusterReviewer implements Reviewer {
    /** Parts of objects that are written by themselves and say something about ports; the whole object comes with them. */
    private static final Set<String> JUDGED_PARTS = Set.of("", "status", "ephemeralcontainers");

    private final KnownCluster cluster;
    private final LiveObjects objects;
    private final Supplier<GuardRules> rules;

    /** @param rules asked for each request, so that other rules hold at once */
    public ClusterReviewer(KnownCluster cluster, LiveObjects objects, Supplier<GuardRules> rules) {
        this.cluster = cluster;
        this.objects = objects;
        this.rules = rules;
    }

    @Override
    public boolean isReady() {
        return cluster.state().isPresent();
    }

    @Override
    public String readiness() {
        return cluster.readiness();
    }

    @Override
    public ReviewAnswer validate(ReviewRequest request, Deadline deadline) {
        GuardRules today = rules.get();
        Optional<ClusterState> state = cluster.state();
        if (state.isEmpty() || today.exemptions().include(request)) {
            return ReviewAnswer.allow();
        }
        Mode mode = Namespaces.mode(state.get(), request.namespace())
                .orElse(today.strictness().mode());
        if (mode == Mode.OFF || !JUDGED_PARTS.contains(request.subresource())) {
            return ReviewAnswer.allow();
        }
        return change(request, state.get())
                .map(change -> judged(change, state.get(), today, mode))
                .orElseGet(ReviewAnswer::allow);
    }

    private static ReviewAnswer judged(ProposedChange change, ClusterState state, GuardRules rules, Mode mode) {
        Judgement judgement = rules.judge().judge(state, change);
        return RulingText.answer(Ruling.of(judgement, rules.strictness(), mode), judgement, mode);
    }

    /** Empty where the objects say nothing about ports. */
    private Optional<ProposedChange> change(ReviewRequest request, ClusterState state) {
        Optional<KubernetesObject> old = request.oldObject().flatMap(objects::read);
        Optional<KubernetesObject> now = request.object().flatMap(objects::read);
        if (old.isEmpty() && now.isEmpty()) {
            return Optional.empty();
        }
        Optional<ProposedChange> made =
                old.isEmpty() && isMadeByController(request) ? made(now, state) : Optional.empty();
        return Optional.of(made.orElseGet(() -> new ProposedChange(old, now)));
    }

    private static boolean isMadeByController(ReviewRequest request) {
        JsonNode owners = request.object()
                .map(object -> object.path("metadata").path("ownerReferences"))
                .orElseThrow();
        for (JsonNode owner : owners) {
            if (owner.path("controller").asBoolean(false)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<ProposedChange> made(Optional<KubernetesObject> now, ClusterState state) {
        return now.filter(Workload.class::isInstance)
                .map(Workload.class::cast)
                .flatMap(pods -> state.templateOf(pods).map(template -> ProposedChange.making(pods, template)));
    }

    @Override
    public ReviewAnswer mutate(ReviewRequest request, Deadline deadline) {
        return ReviewAnswer.allow();
    }
}
