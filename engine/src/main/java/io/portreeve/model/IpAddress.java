package io.portreeve.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IPv4 or IPv6 address read from its digits, never by asking a name server. */
public final class IpAddress implements Comparable<IpAddress> {
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
    private static final Pattern PREFIX = Pattern.compile("[0-9]{1,3}");
    private static final int V6_GROUPS = 8;
    private static final int GROUP_BITS = 16;
    private static final int NO_DIGIT = -1;

    /** 16-bit groups, most significant first: two of an IPv4 address, eight of an IPv6 address. */
    private final int[] groups;

    private IpAddress(int[] groups) {
        this.groups = groups;
    }

    /** The address that a text writes, if it writes one. */
    public static Optional<IpAddress> parse(String text) {
        if (text.indexOf(':') < 0) {
            long value = ipv4(text);
            return value < 0
                    ? Optional.empty()
                    : Optional.of(new IpAddress(new int[] {(int) (value >>> GROUP_BITS), (int) (value & 0xffff)}));
        }
        return ipv6(text)
                .map(list ->
                        new IpAddress(list.stream().mapToInt(Integer::intValue).toArray()).unmapped());
    }

    /** Whether the text is an address with a prefix length. */
    public static boolean isBlock(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !PREFIX.matcher(text.substring(slash + 1)).matches()) {
            return false;
        }
        int length = Integer.parseInt(text.substring(slash + 1));
        int longest = text.indexOf(':') < 0 ? 32 : 128;
        return length <= longest && parse(text.substring(0, slash)).isPresent();
    }

    /** The block of this one address. */
    public static String asBlock(String address) {
        return address + (address.indexOf(':') < 0 ? "/32" : "/128");
    }

    /** Whether nobody can route to it over the Internet. */
    public boolean isPrivate() {
        return isIpv4() ? isPrivateIpv4() : isPrivateIpv6();
    }

    /** {@code 0.0.0.0} and {@code ::}, which stand for an address that is handed out later. */
    public boolean isUnspecified() {
        for (int group : groups) {
            if (group != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it never leaves the machine: 127.0.0.0/8 or ::1. */
    public boolean isLoopback() {
        return isIpv4() ? groups[0] >> 8 == 127 : isLoopbackIpv6();
    }

    public boolean isIpv4() {
        return groups.length == 2;
    }

    /** An IPv4 address as a number from 0 to 2^32 - 1. */
    public long ipv4Number() {
        if (!isIpv4()) {
            throw new IllegalStateException(this + " is an IPv6 address");
        }
        return (long) groups[0] << GROUP_BITS | groups[1];
    }

    /** 32 or 128. */
    int bits() {
        return groups.length * 16;
    }

    /** As one number. */
    BigInteger value() {
        BigInteger value = BigInteger.ZERO;
        for (int group : groups) {
            value = value.shiftLeft(16).or(BigInteger.valueOf(group));
        }
        return value;
    }

    /** Whether it is valid on one link only: 169.254.0.0/16 or fe80::/10. */
    public boolean isLinkLocal() {
        return isIpv4() ? groups[0] == 0xa9fe : (groups[0] & 0xffc0) == 0xfe80;
    }

    private boolean isPrivateIpv4() {
        int high = groups[0];
        return high >> 8 == 10
                || high >> 8 == 127
                || (high & 0xfff0) == 0xac10
                || high == 0xc0a8
                || (high & 0xffc0) == 0x6440
                || high == 0xa9fe;
    }

    private boolean isPrivateIpv6() {
        return (groups[0] & 0xfe00) == 0xfc00 || (groups[0] & 0xffc0) == 0xfe80 || isLoopbackIpv6();
    }

    private boolean isLoopbackIpv6() {
        for (int i = 0; i < V6_GROUPS - 1; i++) {
            if (groups[i] != 0) {
                return false;
            }
        }
        return groups[V6_GROUPS - 1] == 1;
    }

    /** This address with every bit behind the first {@code prefix} set or cleared. */
    IpAddress filled(int prefix, boolean set) {
        int[] filled = groups.clone();
        for (int i = 0; i < filled.length; i++) {
            int kept = Math.max(0, Math.min(GROUP_BITS, prefix - i * GROUP_BITS));
            int free = 0xffff >> kept;
            filled[i] = set ? filled[i] | free : filled[i] & ~free;
        }
        return new IpAddress(filled);
    }

    /** The next address; none behind the last of the family. */
    Optional<IpAddress> next() {
        int[] next = groups.clone();
        for (int i = next.length - 1; i >= 0; i--) {
            next[i] = next[i] + 1 & 0xffff;
            if (next[i] != 0) {
                return Optional.of(new IpAddress(next));
            }
        }
        return Optional.empty();
    }

    /** The address before; none before the first of the family. */
    Optional<IpAddress> previous() {
        int[] previous = groups.clone();
        for (int i = previous.length - 1; i >= 0; i--) {
            previous[i] = previous[i] - 1 & 0xffff;
            if (previous[i] != 0xffff) {
                return Optional.of(new IpAddress(previous));
            }
        }
        return Optional.empty();
    }

    /** IPv4 before IPv6, then by number. */
    @Override
    public int compareTo(IpAddress other) {
        int longer = Integer.compare(groups.length, other.groups.length);
        return longer != 0 ? longer : Arrays.compare(groups, other.groups);
    }

    /** Dotted decimals, or groups with the longest run of zeros left out. */
    @Override
    public String toString() {
        if (isIpv4()) {
            return (groups[0] >> 8) + "." + (groups[0] & 0xff) + "." + (groups[1] >> 8) + "." + (groups[1] & 0xff);
        }
        int[] gap = longestZeros();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < groups.length; i++) {
            if (gap[1] > 1 && i == gap[0]) {
                text.append("::");
                i += gap[1] - 1;
            } else {
                text.append(text.isEmpty() || text.toString().endsWith(":") ? "" : ":")
                        .append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }

    /** Start and length of the longest run of zero groups, the first of equally long ones. */
    private int[] longestZeros() {
        int[] longest = {0, 0};
        int run = 0;
        for (int i = 0; i < groups.length; i++) {
            run = groups[i] == 0 ? run + 1 : 0;
            if (run > longest[1]) {
                longest = new int[] {i - run + 1, run};
            }
        }
        return longest;
    }

    private IpAddress unmapped() {
        if (isIpv4() || groups[5] != 0xffff) {
            return this;
        }
        for (int i = 0; i < 5; i++) {
            if (groups[i] != 0) {
                return this;
            }
        }
        return new IpAddress(new int[] {groups[6], groups[7]});
    }

    /** The 32 bits that dotted decimals write; negative if they write none. By hand, because every pod has an address. */
    private static long ipv4(String text) {
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

    private static Optional<List<Integer>> ipv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true).filter(all -> all.size() == V6_GROUPS);
        }
        Optional<List<Integer>> head = groups(text.substring(0, gap), false);
        Optional<List<Integer>> tail = groups(text.substring(gap + 2), true);
        if (head.isEmpty() || tail.isEmpty() || head.get().size() + tail.get().size() >= V6_GROUPS) {
            return Optional.empty();
        }
        List<Integer> all = new ArrayList<>(head.get());
        while (all.size() + tail.get().size() < V6_GROUPS) {
            all.add(0);
        }
        all.addAll(tail.get());
        return Optional.of(all);
    }

    /** The groups between colons; only at the end of an address may an IPv4 address stand for two of them. */
    private static Optional<List<Integer>> groups(String text, boolean atEnd) {
        List<Integer> groups = new ArrayList<>();
        String[] parts = text.isEmpty() ? new String[0] : text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (atEnd && i == parts.length - 1 && parts[i].indexOf('.') > 0) {
                long last = ipv4(parts[i]);
                if (last < 0) {
                    return Optional.empty();
                }
                groups.add((int) (last >>> GROUP_BITS));
                groups.add((int) (last & 0xffff));
            } else if (GROUP.matcher(parts[i]).matches()) {
                groups.add(Integer.parseInt(parts[i], 16));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(groups);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress address && Arrays.equals(groups, address.groups);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(groups);
    }
}
