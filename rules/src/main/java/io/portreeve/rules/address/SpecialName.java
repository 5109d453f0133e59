package io.portreeve.rules.address;

import io.portreeve.model.IpAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a name leads to that stands for a special address. */
public final class SpecialName {
    /** Names that resolvers answer with 127.0.0.1, by convention or because their owners' name servers say so. */
    private static final Set<String> LOOPBACK = Set.of(
            "localhost",
            "localhost.localdomain",
            "localhost4",
            "localhost6",
            "ip6-localhost",
            "ip6-loopback",
            "lvh.me",
            "localtest.me",
            "lacolhost.com",
            "vcap.me");

    private static final Map<String, String> METADATA = Map.of(
            "metadata", "Google Cloud",
            "metadata.goog", "Google Cloud",
            "metadata.google.internal", "Google Cloud",
            "instance-data", "AWS",
            "instance-data.ec2.internal", "AWS",
            "metadata.azure.internal", "Azure",
            "metadata.tencentyun.com", "Tencent Cloud",
            "metadata.platformequinix.com", "Equinix Metal",
            "rancher-metadata", "Rancher");

    /** Domains that answer with the address in front of them. */
    private static final List<String> ADDRESS_IN_NAME = List.of(".nip.io", ".sslip.io", ".xip.io");

    private static final Pattern LAST_ADDRESS = Pattern.compile("(?:^|.*[.-])(?<address>\\d{1,3}(?:[.-]\\d{1,3}){3})$");

    private SpecialName() {}

    /** Names that lead to the dialler itself, in order. */
    public static List<String> loopbacks() {
        return LOOPBACK.stream().sorted().toList();
    }

    /** Names of metadata services, in order. */
    public static List<String> metadata() {
        return METADATA.keySet().stream().sorted().toList();
    }

    /** What a host, a name or an address in any spelling, leads to; empty for an ordinary one. */
    public static Optional<SpecialAddress> of(String host) {
        String name = normal(host);
        Optional<IpAddress> address = addressOf(name);
        if (address.isPresent()) {
            return SpecialAddress.of(address.get());
        }
        if (LOOPBACK.stream().anyMatch(loopback -> name.equals(loopback) || name.endsWith("." + loopback))) {
            return Optional.of(SpecialAddress.loopback());
        }
        return Optional.ofNullable(METADATA.get(name)).map(SpecialAddress::metadataOf);
    }

    /** The address that a host is, in any spelling. */
    public static Optional<IpAddress> addressOf(String host) {
        String name = normal(host);
        return IpAddress.parse(name)
                .or(() -> LooseAddress.parse(name))
                .or(() -> inName(name).flatMap(IpAddress::parse));
    }

    /** In lower case, without the dot that ends a full name or the brackets of a URL. */
    private static String normal(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) {
            return name.substring(1, name.length() - 1);
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static Optional<String> inName(String name) {
        return ADDRESS_IN_NAME.stream()
                .filter(name::endsWith)
                .map(domain -> LAST_ADDRESS.matcher(name.substring(0, name.length() - domain.length())))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group("address").replace('-', '.'))
                .findFirst();
    }
}
