package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.LabelSelector;
import io.portreeve.topology.Neighbourhood;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Which pods have labels and are in what a policy means by its own namespace, where not every namespace is written. */
final class NearbyAnswers extends Answers {
    private final Neighbourhood neighbourhood;
    private final KubernetesObject policy;
    private final LabelSelector pods;
    private final IdentityHashMap<KubernetesObject, Match> meant = new IdentityHashMap<>();

    NearbyAnswers(Registry registry, Neighbourhood neighbourhood, KubernetesObject policy, LabelSelector pods) {
        super(registry);
        this.neighbourhood = neighbourhood;
        this.policy = policy;
        this.pods = pods;
    }

    private boolean isOfInput(EndpointClass endpoint) {
        Namespaces namespaces = registry().namespaces();
        Namespace namespace = endpoint.namespace();
        return namespace != namespaces.elsewhere() && namespace != namespaces.somewhere();
    }

    private Match labels(EndpointClass endpoint) {
        if (endpoint.isOnNode()) {
            return Match.NO;
        }
        Match match = endpoint.labels().facts().matches(pods);
        return endpoint.onNode() == Match.MAYBE ? match.and(Match.MAYBE) : match;
    }

    @Override
    Match of(EndpointClass endpoint) {
        return isMeant(endpoint).and(labels(endpoint));
    }

    private Match isMeant(EndpointClass endpoint) {
        return isOfInput(endpoint)
                ? meant.getOrDefault(endpoint.example(), Match.NO)
                : Match.of(endpoint.namespace() == registry().namespaces().somewhere())
                        .and(Match.MAYBE);
    }

    /** Those whom the policy means are picked among all of today. */
    @Override
    void answer(Tally tally) {
        List<EndpointClass> all = registry().from(0);
        List<KubernetesObject> labelled = new ArrayList<>();
        for (EndpointClass endpoint : all) {
            if (isOfInput(endpoint) && labels(endpoint) != Match.NO) {
                labelled.add(endpoint.example());
            }
        }
        for (KubernetesObject picked : neighbourhood.pick(policy, policy.namespace(), labelled)) {
            meant.put(picked, neighbourhood.isNear(policy, picked) ? Match.YES : Match.MAYBE);
        }
        tally.ask(this, all);
    }
}
