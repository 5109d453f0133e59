package io.portreeve.model;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IPv4 or IPv6 address read from its digits, never by asking a name server. Two numbers and no array, because every pod of a
 * large cluster has one.
 */
public final class IpAddress implements Comparable<IpAddress> {
    private static final Pattern PREFIX = Pattern.compile("[0-9]{1,3}");
    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;
    private static final long LAST_IPV4 = 0xffffffffL;
    private static final int NO_DIGIT = -1;

    private final boolean ipv4;

    /** The upper 64 bits of an IPv6 address. */
    private final long high;

    /** The lower 64 bits, or an IPv4 address. */
    private final long low;

    private IpAddress(boolean ipv4, long high, long low) {
        this.ipv4 = ipv4;
        this.high = high;
        this.low = low;
    }

    private static IpAddress ofIpv4(long number) {
        return new IpAddress(true, 0, number);
    }

    /** An IPv6 address of its 128 bits; where it stands for an IPv4 address, that one. */
    static IpAddress ofIpv6(long high, long low) {
        boolean mapped = high == 0 && low >>> IPV4_BITS == 0xffff;
        return mapped ? ofIpv4(low & LAST_IPV4) : new IpAddress(false, high, low);
    }

    /** The address that a text writes, if it writes one. */
    public static Optional<IpAddress> parse(String text) {
        if (text.indexOf(':') >= 0) {
            return Ipv6Text.read(text);
        }
        long number = ipv4(text);
        return number < 0 ? Optional.empty() : Optional.of(ofIpv4(number));
    }

    /** Whether the text is an address with a prefix length. */
    public static boolean isBlock(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !PREFIX.matcher(text.substring(slash + 1)).matches()) {
            return false;
        }
        int length = Integer.parseInt(text.substring(slash + 1));
        int longest = text.indexOf(':') < 0 ? IPV4_BITS : IPV6_BITS;
        return length <= longest && parse(text.substring(0, slash)).isPresent();
    }

    /** The block of this one address. */
    public static String asBlock(String address) {
        return address + (address.indexOf(':') < 0 ? "/32" : "/128");
    }

    /** Whether nobody can route to it over the Internet. */
    public boolean isPrivate() {
        return ipv4 ? isPrivateIpv4() : isPrivateIpv6();
    }

    /** {@code 0.0.0.0} and {@code ::}, which stand for an address that is handed out later. */
    public boolean isUnspecified() {
        return high == 0 && low == 0;
    }

    /** Whether it never leaves the machine: 127.0.0.0/8 or ::1. */
    public boolean isLoopback() {
        return ipv4 ? low >> 24 == 127 : high == 0 && low == 1;
    }

    public boolean isIpv4() {
        return ipv4;
    }

    /** An IPv4 address as a number from 0 to 2^32 - 1. */
    public long ipv4Number() {
        if (!ipv4) {
            throw new IllegalStateException(this + " is an IPv6 address");
        }
        return low;
    }

    /** 32 or 128. */
    int bits() {
        return ipv4 ? IPV4_BITS : IPV6_BITS;
    }

    /** As one number. */
    BigInteger value() {
        return unsigned(high).shiftLeft(Long.SIZE).or(unsigned(low));
    }

    private static BigInteger unsigned(long bits) {
        return new BigInteger(Long.toUnsignedString(bits));
    }

    /** Whether it is valid on one link only: 169.254.0.0/16 or fe80::/10. */
    public boolean isLinkLocal() {
        return ipv4 ? low >> 16 == 0xa9fe : high >>> 54 == 0xfe80 >> 6;
    }

    private boolean isPrivateIpv4() {
        return low >> 24 == 10
                || low >> 24 == 127
                || low >> 20 == 0xac1
                || low >> 16 == 0xc0a8
                || low >> 22 == 0x6440 >> 6
                || isLinkLocal();
    }

    private boolean isPrivateIpv6() {
        return high >>> 57 == 0xfc00 >> 9 || isLinkLocal() || isLoopback();
    }

    /** This address with every bit behind the first {@code prefix} set or cleared. */
    IpAddress filled(int prefix, boolean set) {
        if (ipv4) {
            long free = LAST_IPV4 >>> prefix;
            return ofIpv4(filled(low, free, set));
        }
        long freeHigh = prefix < Long.SIZE ? -1L >>> prefix : 0;
        long freeLow = prefix <= Long.SIZE ? -1L : prefix < IPV6_BITS ? -1L >>> prefix : 0;
        return new IpAddress(false, filled(high, freeHigh, set), filled(low, freeLow, set));
    }

    private static long filled(long bits, long free, boolean set) {
        return set ? bits | free : bits & ~free;
    }

    /** The next address; none behind the last of the family. */
    Optional<IpAddress> next() {
        if (ipv4) {
            return low == LAST_IPV4 ? Optional.empty() : Optional.of(ofIpv4(low + 1));
        }
        boolean isLast = high == -1 && low == -1;
        return isLast ? Optional.empty() : Optional.of(new IpAddress(false, low == -1 ? high + 1 : high, low + 1));
    }

    /** The address before; none before the first of the family. */
    Optional<IpAddress> previous() {
        return isUnspecified()
                ? Optional.empty()
                : Optional.of(new IpAddress(ipv4, low == 0 ? high - 1 : high, low - 1));
    }

    /** IPv4 before IPv6, then by number. */
    @Override
    public int compareTo(IpAddress other) {
        if (ipv4 != other.ipv4) {
            return ipv4 ? -1 : 1;
        }
        return high == other.high ? Long.compareUnsigned(low, other.low) : Long.compareUnsigned(high, other.high);
    }

    /** Dotted decimals, or groups with the longest run of zeros left out. */
    @Override
    public String toString() {
        return ipv4
                ? (low >> 24) + "." + (low >> 16 & 0xff) + "." + (low >> 8 & 0xff) + "." + (low & 0xff)
                : Ipv6Text.written(high, low);
    }

    /** The 32 bits that dotted decimals write; negative if they write none. By hand, because every pod has an address. */
    static long ipv4(String text) {
        long value = 0;
        int octet = NO_DIGIT;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && octet != NO_DIGIT && dots < 3) {
                value = value << 8 | octet;
                octet = NO_DIGIT;
                dots++;
            } else if (c < '0' || c > '9' || octet == 0) {
                return -1;
            } else {
                octet = Math.max(octet, 0) * 10 + c - '0';
            }
            if (octet > 255) {
                return -1;
            }
        }
        return dots == 3 && octet != NO_DIGIT ? value << 8 | octet : -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress address && ipv4 == address.ipv4 && high == address.high && low == address.low;
    }

    /** Mixed, since addresses of one network differ in few bits. */
    @Override
    public int hashCode() {
        return Long.hashCode((high * 31 + low) * 0x9E3779B97F4A7C15L);
    }
}
