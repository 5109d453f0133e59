package io.portreeve.reachability;

import java.util.ArrayList;
import java.util.List;

/** The classes of a registry in the order of their numbers, and by namespaces, addresses and networks. It only grows. */
final class Roster {
    private final List<EndpointClass> all = new ArrayList<>();
    private final List<ClassList> byNamespace = new ArrayList<>();
    private final List<ClassList> byPiece = new ArrayList<>();
    private final ClassSet.Builder perhapsOnNode = new ClassSet.Builder();
    private final ClassSet.Builder onNode = new ClassSet.Builder();

    void add(EndpointClass added) {
        all.add(added);
        added.join();
        in(added.namespace()).add(added);
        at(added.piece()).add(added);
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
    ClassList in(Namespace namespace) {
        return list(byNamespace, namespace.number());
    }

    /** Those whose address lies in a piece, or is not known. */
    ClassList at(int piece) {
        return list(byPiece, piece - EndpointClass.NO_PIECE);
    }

    private static ClassList list(List<ClassList> lists, int number) {
        while (lists.size() <= number) {
            lists.add(new ClassList());
        }
        return lists.get(number);
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
