package io.portreeve.guard;

import io.portreeve.admission.ClusterState;
import io.portreeve.admission.Mode;
import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.ObjectId;
import java.util.Optional;

/** The mode that a namespace asks for by its label. */
final class Namespaces {
    /** Its value is a mode: {@code off}, {@code audit}, {@code warn} or {@code enforce}. */
    static final String MODE = "portreeve.io/guard";

    private Namespaces() {}

    /** What the label of a namespace says; empty where it has none, or says nothing that is known. */
    static Optional<Mode> mode(ClusterState state, String name) {
        return state.find(new ObjectId("", "Namespace", Optional.empty(), name))
                .filter(ClusterNamespace.class::isInstance)
                .flatMap(object -> Optional.ofNullable(object.meta().labels().get(MODE)))
                .flatMap(Mode::named);
    }
}
