package io.portreeve.model;

import java.util.List;
import java.util.Optional;

/**
 * The other end of a policy's rule, or the pods that an administrators' policy is about.
 *
 * <p>Of {@code namespaces} and {@code pods}, both together mean pods that meet both. What a missing {@code namespaces} means is the
 * policy's affair: its own namespace for a NetworkPolicy.
 *
 * @param blocks an {@code ipBlock}, or the items of {@code networks}
 * @param domainNames names outside of the cluster
 */
public record PolicyPeer(
        Optional<LabelSelector> namespaces,
        Optional<LabelSelector> pods,
        List<Block> blocks,
        Optional<LabelSelector> nodes,
        List<String> domainNames,
        Place place) {
    public PolicyPeer {
        blocks = List.copyOf(blocks);
        domainNames = List.copyOf(domainNames);
    }

    /** Whether no field is set that we know, so that the peer means something that only a newer version knows. */
    public boolean isUnknown() {
        return namespaces.isEmpty() && pods.isEmpty() && blocks.isEmpty() && nodes.isEmpty() && domainNames.isEmpty();
    }

    /**
     * A range of addresses.
     *
     * @param except ranges within it that do not belong to it
     */
    public record Block(Value<String> cidr, List<Value<String>> except, Place place) {
        public Block {
            except = List.copyOf(except);
        }
    }
}
