package io.portreeve.reachability;

import java.util.Map;
import java.util.Objects;

/**
 * All that policies can see of a pod: pods with equal traits are one class.
 *
 * @param onNode whether it is on its node's network
 * @param labels those that some selector mentions
 * @param ports numbers of the named ports that some rule mentions
 * @param node its node's labels, where it is on the node's network
 * @param piece which piece of the address space its address lies in; {@link #NO_PIECE} when that is not known
 * @param file where it is written, in an input in which distance decides what belongs together; else empty
 */
record Traits(
        Namespace namespace,
        Match onNode,
        LabelFacts labels,
        Map<NamedPort, Integer> ports,
        LabelFacts node,
        int piece,
        String file) {
    static final int NO_PIECE = -1;

    /** Stands for the number of a named port whose number is still to be filled in. */
    static final int UNKNOWN_NUMBER = -1;

    @Override
    public boolean equals(Object other) {
        return other instanceof Traits traits
                && namespace == traits.namespace
                && onNode == traits.onNode
                && piece == traits.piece
                && labels.equals(traits.labels)
                && ports.equals(traits.ports)
                && node.equals(traits.node)
                && file.equals(traits.file);
    }

    @Override
    public int hashCode() {
        return (Objects.hash(System.identityHashCode(namespace), onNode, piece, file) * 31 + labels.hashCode()) * 31
                + ports.hashCode();
    }
}
