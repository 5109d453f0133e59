package io.portreeve.rules.backendunresolved;

import io.portreeve.finding.Fix;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Snapshot;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.BrokenReference;
import java.util.Optional;

/** Judges a reference into a namespace that does not let the route refer to it. */
final class MissingGrant {
    private MissingGrant() {}

    /** Empty where the input holds nothing of the other namespace, so that a grant would not be seen. */
    static Optional<Verdict> judge(BrokenReference.NoReferenceGrant missing, Snapshot snapshot) {
        if (!isShown(missing.namespace(), snapshot)) {
            return Optional.empty();
        }
        String route = Phrases.name(missing.object());
        String from = missing.object().kind() + "s of namespace "
                + missing.object().namespace().orElse("");
        return Optional.of(Verdict.certain(
                        missing.namespace() + "/" + missing.name(),
                        "Traffic of " + route + " to Service " + missing.namespace() + "/" + missing.name()
                                + " is refused: no ReferenceGrant in namespace " + missing.namespace() + " lets " + from
                                + " refer to it.")
                .relatedTo(missing.services(), "the Service in the other namespace")
                .fixedBy(Fix.advice("add a ReferenceGrant in namespace " + missing.namespace() + " from " + from
                        + " to Service " + missing.name())));
    }

    private static boolean isShown(String namespace, Snapshot snapshot) {
        return snapshot.objects().stream()
                .filter(KubernetesObject::concernsTraffic)
                .anyMatch(object -> object.namespace().equals(Optional.of(namespace)));
    }
}
