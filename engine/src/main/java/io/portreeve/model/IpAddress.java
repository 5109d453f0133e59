package io.portreeve.model;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** An IPv4 or IPv6 address, read from its written form alone: nothing is ever looked up. */
public final class IpAddress {
    private final InetAddress address;

    private IpAddress(InetAddress address) {
        this.address = address;
    }

    /** The address that a text writes, if it writes one. */
    public static Optional<IpAddress> parse(String text) {
        byte[] bytes = text.indexOf(':') >= 0 ? Ipv6Text.parse(text) : ipv4(text);
        if (bytes.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IpAddress(InetAddress.getByAddress(bytes)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + bytes.length + " bytes", e);
        }
    }

    private static byte[] ipv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return new byte[0];
        }
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            int value = decimal(parts[i]);
            if (value < 0 || value > 255) {
                return new byte[0];
            }
            bytes[i] = (byte) value;
        }
        return bytes;
    }

    private static int decimal(String digits) {
        boolean plain =
                !digits.isEmpty() && digits.length() <= 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(digits) : -1;
    }

    /** Whether it is reachable only inside some network: private, shared (100.64.0.0/10), unique local, link-local or loopback. */
    public boolean isPrivate() {
        return address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isLoopbackAddress()
                || isShared()
                || isUniqueLocal();
    }

    private boolean isShared() {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
    }

    private boolean isUniqueLocal() {
        byte[] bytes = address.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    }

    public boolean isLoopback() {
        return address.isLoopbackAddress();
    }

    public boolean isLinkLocal() {
        return address.isLinkLocalAddress();
    }

    @Override
    public String toString() {
        return address.getHostAddress();
    }
}
