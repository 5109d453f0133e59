package io.portreeve.rules.address;

import io.portreeve.model.IpAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An address that means something other than a machine on the network.
 *
 * @param what it is, in words that fit behind "leads to"
 */
public record SpecialAddress(Kind kind, String what) {
    /** The sorts of such addresses. */
    public enum Kind {
        /** The dialling machine or pod itself. */
        LOOPBACK,
        /** Answers with the credentials of the machine that asks. */
        METADATA,
        /** Valid on one link only. */
        LINK_LOCAL
    }

    private static final SpecialAddress LOOPBACK =
            new SpecialAddress(Kind.LOOPBACK, "the loopback address of whoever dials it");
    private static final SpecialAddress LINK_LOCAL =
            new SpecialAddress(Kind.LINK_LOCAL, "a link-local address of the node");

    private static final Map<IpAddress, SpecialAddress> METADATA = metadata();

    /** Each from the provider's own documentation. */
    private static Map<IpAddress, SpecialAddress> metadata() {
        Map<IpAddress, SpecialAddress> table = new LinkedHashMap<>();
        put(table, "169.254.169.254", "AWS, Google Cloud, Azure and others");
        put(table, "fd00:ec2::254", "AWS");
        put(table, "fd20:ce::254", "Google Cloud");
        put(table, "169.254.170.2", "AWS ECS");
        put(table, "169.254.170.23", "AWS EKS");
        put(table, "fd00:ec2::23", "AWS EKS");
        put(table, "168.63.129.16", "Azure");
        put(table, "100.100.100.200", "Alibaba Cloud");
        put(table, "169.254.0.23", "Tencent Cloud");
        put(table, "192.0.0.192", "Oracle Cloud");
        put(table, "169.254.42.42", "Scaleway");
        put(table, "fd00:42::42", "Scaleway");
        return table;
    }

    private static void put(Map<IpAddress, SpecialAddress> table, String address, String provider) {
        table.put(IpAddress.parse(address).orElseThrow(), metadataOf(provider));
    }

    /** Addresses of metadata services, in the order of their texts. */
    public static List<String> metadataAddresses() {
        return METADATA.keySet().stream().map(IpAddress::toString).sorted().toList();
    }

    static SpecialAddress metadataOf(String provider) {
        return new SpecialAddress(
                Kind.METADATA, "the metadata service of " + provider + ", which hands out the node's credentials");
    }

    static SpecialAddress loopback() {
        return LOOPBACK;
    }

    /** What an address is; empty for an ordinary one. An unspecified address, such as 0.0.0.0, is answered by the dialler itself. */
    public static Optional<SpecialAddress> of(IpAddress address) {
        SpecialAddress metadata = METADATA.get(address);
        if (metadata != null) {
            return Optional.of(metadata);
        }
        if (address.isLoopback() || address.isUnspecified()) {
            return Optional.of(LOOPBACK);
        }
        return address.isLinkLocal() ? Optional.of(LINK_LOCAL) : Optional.empty();
    }
}
