package io.portreeve.model;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All addresses from one to another of the same family, both included.
 *
 * @param first the lowest
 * @param last the highest
 */
public record IpRange(IpAddress first, IpAddress last) implements Comparable<IpRange> {
    private static final Pattern PREFIX = Pattern.compile("[0-9]{1,3}");

    /** Every IPv4 address. */
    public static final IpRange IPV4 = parse("0.0.0.0/0").orElseThrow();

    /** Every IPv6 address. */
    public static final IpRange IPV6 = parse("::/0").orElseThrow();

    /** Where networks of one's own take their IPv4 addresses from. */
    public static final List<IpRange> PRIVATE_IPV4 = Stream.of(
                    "10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16")
            .flatMap(text -> parse(text).stream())
            .toList();

    public IpRange {
        if (first.isIpv4() != last.isIpv4() || first.compareTo(last) > 0) {
            throw new IllegalArgumentException(first + " to " + last + " is no range");
        }
    }

    /** The range of one address. */
    public static IpRange of(IpAddress address) {
        return new IpRange(address, address);
    }

    /** The range that {@code address/length}, or an address alone, writes. */
    public static Optional<IpRange> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return IpAddress.parse(text).map(IpRange::of);
        }
        Optional<IpAddress> address = IpAddress.parse(text.substring(0, slash));
        String prefix = text.substring(slash + 1);
        return address.filter(some -> PREFIX.matcher(prefix).matches() && Integer.parseInt(prefix) <= some.bits())
                .map(some -> block(some, Integer.parseInt(prefix)));
    }

    private static IpRange block(IpAddress address, int prefix) {
        return new IpRange(address.filled(prefix, false), address.filled(prefix, true));
    }

    public boolean isIpv4() {
        return first.isIpv4();
    }

    public boolean contains(IpAddress address) {
        return first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
    }

    /** Whether some address is in both. */
    public boolean overlaps(IpRange other) {
        return first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
    }

    /** The address behind the range, where its family has one. */
    public Optional<IpAddress> behind() {
        return last.next();
    }

    /** The address before {@code address}, for the range that ends there. */
    public static Optional<IpAddress> before(IpAddress address) {
        return address.previous();
    }

    /** How many addresses it holds. */
    BigInteger size() {
        return last.value().subtract(first.value()).add(BigInteger.ONE);
    }

    /** {@code address/length} where it is a block, else as {@link #toString}. */
    public String written() {
        BigInteger size = size();
        boolean block = size.bitCount() == 1 && first.value().mod(size).signum() == 0;
        int hostBits = size.bitLength() - 1;
        return block && hostBits > 0 ? first + "/" + (first.bits() - hostBits) : toString();
    }

    @Override
    public int compareTo(IpRange other) {
        int start = first.compareTo(other.first);
        return start != 0 ? start : last.compareTo(other.last);
    }

    /** {@code first-last}, or the one address. */
    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + "-" + last;
    }
}
