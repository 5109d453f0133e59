package io.portreeve.reachability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The classes of a registry in the order of their numbers, and by namespaces, addresses and networks. It only grows. */
final class Roster {
    private final List<EndpointClass> all = new ArrayList<>();
    private final List<Residents> byNamespace = new ArrayList<>();
    private final List<List<EndpointClass>> byPiece = new ArrayList<>();
    private final ClassSet.Builder perhapsOnNode = new ClassSet.Builder();
    private final ClassSet.Builder onNode = new ClassSet.Builder();

    void add(EndpointClass added) {
        all.add(added);
        added.labels().classes().add(added);
        in(added.namespace()).add(added);
        byPiece(added.piece()).add(added);
        if (added.onNode() == Match.MAYBE) {
            perhapsOnNode.add(added.number());
        } else if (added.onNode() == Match.YES) {
            onNode.add(added.number());
        }
    }

    int size() {
        return all.size();
    }

    /** All but the first so many. */
    List<EndpointClass> behind(int first) {
        return List.copyOf(all.subList(first, all.size()));
    }

    /** Those of a namespace. */
    Residents in(Namespace namespace) {
        while (byNamespace.size() <= namespace.number()) {
            byNamespace.add(new Residents());
        }
        return byNamespace.get(namespace.number());
    }

    /** Those whose address lies in a piece, or is not known. */
    List<EndpointClass> at(int piece) {
        return Collections.unmodifiableList(byPiece(piece));
    }

    private List<EndpointClass> byPiece(int piece) {
        int number = piece - EndpointClass.NO_PIECE;
        while (byPiece.size() <= number) {
            byPiece.add(new ArrayList<>());
        }
        return byPiece.get(number);
    }

    /** Nodes, and pods that certainly are on their nodes' networks. */
    ClassSet onNode() {
        return onNode.build();
    }

    /** Pods that may be. */
    ClassSet perhapsOnNode() {
        return perhapsOnNode.build();
    }
}
