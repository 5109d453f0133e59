package io.portreeve.guard;

import io.portreeve.admission.ClusterState;
import io.portreeve.admission.Judgement;
import io.portreeve.admission.Mode;
import io.portreeve.admission.ProposedChange;
import io.portreeve.admission.Ruling;
import io.portreeve.cluster.LiveObjects;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Service;
import io.portreeve.model.ServiceType;
import io.portreeve.model.Workload;
import java.util.ArrayList;
import java.util.List;
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
        if (today.exemptions().include(request)) {
            return ReviewAnswer.allow();
        }
        ClusterState state = known();
        Mode mode = Namespaces.mode(state, request.namespace())
                .orElse(today.strictness().mode());
        if (mode == Mode.OFF) {
            return ReviewAnswer.allow();
        }
        if (request.operation() == Operation.CONNECT) {
            return connection(request, state, today, mode);
        }
        if (!JUDGED_PARTS.contains(request.subresource())) {
            return ReviewAnswer.allow();
        }
        ReviewAnswer answer = change(request, state)
                .map(change -> judged(change, state, today, mode))
                .orElseGet(ReviewAnswer::allow);
        List<String> warnings = new ArrayList<>(StatusAddresses.warnings(request));
        warnings.addAll(answer.warnings());
        return answer.withWarnings(warnings);
    }

    /** A cluster that was lost since {@link #isReady} was asked is a fault, so that nothing passes for it. */
    private ClusterState known() {
        return cluster.state().orElseThrow(() -> new IllegalStateException(cluster.readiness()));
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

    /** Only of what is made a load balancer now, and not of what is meant to be open. */
    @Override
    public ReviewAnswer mutate(ReviewRequest request, Deadline deadline) {
        GuardRules today = rules.get();
        if (today.mutations().isEmpty()
                || !request.subresource().isEmpty()
                || today.exemptions().include(request)) {
            return ReviewAnswer.allow();
        }
        return change(request, known())
                .filter(change ->
                        change.old().filter(ClusterReviewer::isLoadBalancer).isEmpty())
                .map(change -> patch(change, request, known(), today))
                .orElseGet(ReviewAnswer::allow);
    }

    private static boolean isLoadBalancer(KubernetesObject object) {
        return object instanceof Service service && service.is(ServiceType.LOAD_BALANCER);
    }

    private static ReviewAnswer patch(
            ProposedChange change, ReviewRequest request, ClusterState state, GuardRules rules) {
        Optional<Service> service =
                change.now().filter(Service.class::isInstance).map(Service.class::cast);
        if (service.isEmpty() || request.object().isEmpty()) {
            return ReviewAnswer.allow();
        }
        List<PatchOperation> steps = new LoadBalancerPatch(state.loadBalancers(), rules.mutations())
                .of(service.get(), request.object().get());
        boolean isMeant =
                !steps.isEmpty() && !rules.judge().judge(state, change).meant().isEmpty();
        return isMeant ? ReviewAnswer.allow() : ReviewAnswer.allow().withPatch(steps);
    }
}
