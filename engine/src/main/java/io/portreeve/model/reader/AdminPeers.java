package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.PolicyPeer;
import java.util.List;
import java.util.Optional;

/** Reads the peers and subjects of administrators' policies. */
final class AdminPeers {
    private AdminPeers() {}

    static PolicyPeer peer(Fields fields, Cursor peer) {
        Cursor pods = peer.get("pods");
        return new PolicyPeer(
                pods.isMapping() ? namespacesOfPods(fields, pods) : namespaces(fields, peer.get("namespaces")),
                pods.isMapping() && !comparesLabels(pods.get("namespaces"))
                        ? Optional.of(Requirements.selector(fields, pods.get("podSelector")))
                        : Optional.empty(),
                PolicyParts.networks(fields, peer.get("networks")),
                Requirements.written(fields, peer.get("nodes")),
                fields.words(peer.get("domainNames")),
                fields.place(peer));
    }

    /** The first versions had the selector one level deeper, under {@code namespaces}. */
    private static Optional<LabelSelector> namespacesOfPods(Fields fields, Cursor pods) {
        Cursor nested = pods.get("namespaces");
        return nested.exists()
                ? namespaces(fields, nested)
                : Optional.of(Requirements.selector(fields, pods.get("namespaceSelector")));
    }

    private static Optional<LabelSelector> namespaces(Fields fields, Cursor namespaces) {
        if (comparesLabels(namespaces)) {
            return Optional.empty();
        }
        Cursor nested = namespaces.get("namespaceSelector");
        return Requirements.written(fields, nested.exists() ? nested : namespaces);
    }

    /** {@code sameLabels} and {@code notSameLabels} have left the API; what they meant is unknown to every later version. */
    private static boolean comparesLabels(Cursor namespaces) {
        return List.of("sameLabels", "notSameLabels").stream()
                .anyMatch(field -> namespaces.get(field).exists());
    }
}
