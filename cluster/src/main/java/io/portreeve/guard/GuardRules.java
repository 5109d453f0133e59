package io.portreeve.guard;

import io.portreeve.admission.ClusterState;
import io.portreeve.admission.Judge;
import io.portreeve.admission.Mode;
import io.portreeve.admission.ProposedChange;
import io.portreeve.admission.Strictness;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Workload;
import java.util.Optional;
import java.util.Set;

/**
 * By what requests are judged; another one takes its place when the configuration changes.
 *
 * @param exemptions whose requests pass unjudged
 * @param mutations what is made another way
 */
public record GuardRules(Judge judge, Strictness strictness, Exemptions exemptions, Set<Mutation> mutations) {
    public GuardRules {
        mutations = Set.copyOf(mutations);
    }

    /** The same, which make nothing another way. */
    public GuardRules(Judge judge, Strictness strictness, Exemptions exemptions) {
        this(judge, strictness, exemptions, Set.of());
    }

    /** The mode that holds for what somebody does in a namespace. */
    public Mode mode(ClusterState state, String namespace) {
        return Namespaces.mode(state, namespace).orElse(strictness.mode());
    }

    /** Whether what somebody does in a namespace passes unjudged. */
    public boolean exempt(String namespace, ReviewUser user) {
        return exemptions.include(namespace, user);
    }

    /**
     * The change from one version to another; at least one of them is there.
     *
     * @param isMade whether a controller makes it, whose template has been judged
     */
    public static ProposedChange change(
            Optional<KubernetesObject> old, Optional<KubernetesObject> now, boolean isMade, ClusterState state) {
        Optional<ProposedChange> made = old.isEmpty() && isMade ? made(now, state) : Optional.empty();
        return made.orElseGet(() -> new ProposedChange(old, now));
    }

    private static Optional<ProposedChange> made(Optional<KubernetesObject> now, ClusterState state) {
        return now.filter(Workload.class::isInstance)
                .map(Workload.class::cast)
                .flatMap(pods -> state.templateOf(pods).map(template -> ProposedChange.making(pods, template)));
    }
}
