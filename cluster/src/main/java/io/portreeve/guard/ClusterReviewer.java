package io.portreeve.guard;

import io.portreeve.admission.ClusterState;
import io.portreeve.admission.Judgement;
import io.portreeve.admission.Mode;
import io.portreeve.admission.ProposedChange;
import io.portreeve.admission.Ruling;
import io.portreeve.cluster.LiveObjects;
import io.portreeve.model.KubernetesObject;
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
        if (state.isEmpty() || today.exempt(request.namespace(), request.user())) {
            return ReviewAnswer.allow();
        }
        Mode mode = today.mode(state.get(), request.namespace());
        if (mode == Mode.OFF) {
            return ReviewAnswer.allow();
        }
        if (request.operation() == Operation.CONNECT) {
            return connection(request, state.get(), today, mode);
        }
        if (!isJudged(request.subresource())) {
            return ReviewAnswer.allow();
        }
        return change(request, state.get())
                .map(change -> judged(change, state.get(), today, mode))
                .orElseGet(ReviewAnswer::allow);
    }

    /** Whether what is written by itself is judged: the object, which has no name as a part, or one of its parts. */
    public static boolean isJudged(String subresource) {
        return JUDGED_PARTS.contains(subresource);
    }

    /** Into pods; what is behind a Service or a node is not asked here. */
    private static ReviewAnswer connection(ReviewRequest request, ClusterState state, GuardRules rules, Mode mode) {
        if (!request.resource().resource().equals("pods")) {
            return ReviewAnswer.allow();
        }
        return state.ownerOf(request.namespace(), request.name())
                .map(pods -> rules.judge().judge(state, pods, request.subresource()))
                .map(judgement -> answer(judgement, rules, mode))
                .orElseGet(ReviewAnswer::allow);
    }

    private static ReviewAnswer judged(ProposedChange change, ClusterState state, GuardRules rules, Mode mode) {
        return answer(rules.judge().judge(state, change), rules, mode);
    }

    private static ReviewAnswer answer(Judgement judgement, GuardRules rules, Mode mode) {
        return RulingText.answer(Ruling.of(judgement, rules.strictness(), mode), judgement, mode);
    }

    /** Empty where the objects say nothing about ports. */
    private Optional<ProposedChange> change(ReviewRequest request, ClusterState state) {
        Optional<KubernetesObject> old = request.oldObject().flatMap(objects::read);
        Optional<KubernetesObject> now = request.object().flatMap(objects::read);
        if (old.isEmpty() && now.isEmpty()) {
            return Optional.empty();
        }
        boolean isMade = old.isEmpty() && isMadeByController(request.object().orElseThrow());
        return Optional.of(GuardRules.change(old, now, isMade, state));
    }

    /** Whether an object names a controller that made it. */
    public static boolean isMadeByController(JsonNode object) {
        for (JsonNode owner : object.path("metadata").path("ownerReferences")) {
            if (owner.path("controller").asBoolean(false)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public ReviewAnswer mutate(ReviewRequest request, Deadline deadline) {
        return ReviewAnswer.allow();
    }
}
