package io.portreeve.model;

import io.portreeve.source.Order;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Addresses of both families as ranges, sorted and apart from each other. Immutable. */
public final class IpRanges {
    /** No address at all. */
    public static final IpRanges NONE = new IpRanges(List.of());

    private static final IpRanges NOT_ROUTED = parse(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "224.0.0.0/3");

    /** Every address from which somebody can come over the Internet. */
    public static final IpRanges INTERNET =
            of(List.of(IpRange.IPV4)).minus(NOT_ROUTED).or(parse("2000::/3"));

    /** Where networks of one's own take their addresses from. */
    public static final IpRanges PRIVATE = of(IpRange.PRIVATE_IPV4).or(parse("fc00::/7"));

    private final List<IpRange> ranges;

    private IpRanges(List<IpRange> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    private static IpRanges parse(String... texts) {
        List<IpRange> ranges = new ArrayList<>();
        for (String text : texts) {
            ranges.add(IpRange.parse(text).orElseThrow());
        }
        return of(ranges);
    }

    /** All addresses of some ranges, which may lie anyhow. */
    public static IpRanges of(List<IpRange> some) {
        List<IpRange> merged = new ArrayList<>();
        for (IpRange next : some.stream().sorted(Order.by(range -> range)).toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && touches(merged.get(last), next)) {
                merged.set(last, span(merged.get(last), next));
            } else {
                merged.add(next);
            }
        }
        return new IpRanges(merged);
    }

    private static boolean touches(IpRange range, IpRange next) {
        return range.isIpv4() == next.isIpv4()
                && (range.overlaps(next)
                        || range.behind().filter(next.first()::equals).isPresent());
    }

    private static IpRange span(IpRange one, IpRange other) {
        IpAddress last = one.last().compareTo(other.last()) < 0 ? other.last() : one.last();
        return new IpRange(one.first(), last);
    }

    public List<IpRange> ranges() {
        return ranges;
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Those in this or in the other. */
    public IpRanges or(IpRanges other) {
        List<IpRange> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return of(all);
    }

    /** Those in both. */
    public IpRanges and(IpRanges other) {
        List<IpRange> common = new ArrayList<>();
        int here = 0;
        int there = 0;
        while (here < ranges.size() && there < other.ranges.size()) {
            IpRange one = ranges.get(here);
            IpRange two = other.ranges.get(there);
            if (one.isIpv4() == two.isIpv4() && one.overlaps(two)) {
                common.add(new IpRange(later(one.first(), two.first()), earlier(one.last(), two.last())));
            }
            if (one.last().compareTo(two.last()) < 0) {
                here++;
            } else {
                there++;
            }
        }
        return new IpRanges(common);
    }

    private static IpAddress later(IpAddress one, IpAddress other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static IpAddress earlier(IpAddress one, IpAddress other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Those in this and not in the other. */
    public IpRanges minus(IpRanges other) {
        return and(other.others());
    }

    private IpRanges others() {
        List<IpRange> gaps = new ArrayList<>();
        gaps(IpRange.IPV4, gaps);
        gaps(IpRange.IPV6, gaps);
        return new IpRanges(gaps);
    }

    private void gaps(IpRange family, List<IpRange> gaps) {
        Optional<IpAddress> next = Optional.of(family.first());
        for (IpRange range : ranges) {
            if (range.isIpv4() == family.isIpv4()) {
                IpAddress start = next.orElseThrow();
                if (start.compareTo(range.first()) < 0) {
                    gaps.add(new IpRange(start, range.first().previous().orElseThrow()));
                }
                next = range.behind();
            }
        }
        next.ifPresent(start -> gaps.add(new IpRange(start, family.last())));
    }

    /** Whether it holds at least half of what the other has in some family. */
    public boolean holdMostOf(IpRanges other) {
        IpRanges common = and(other);
        return isHalf(common.count(true), other.count(true)) || isHalf(common.count(false), other.count(false));
    }

    private static boolean isHalf(BigInteger part, BigInteger whole) {
        return whole.signum() > 0 && part.shiftLeft(1).compareTo(whole) >= 0;
    }

    private BigInteger count(boolean ipv4) {
        BigInteger count = BigInteger.ZERO;
        for (IpRange range : ranges) {
            if (range.isIpv4() == ipv4) {
                count = count.add(range.size());
            }
        }
        return count;
    }

    /** Each range as people write it: {@code 203.0.113.0/24}, else {@code first-last}. */
    public List<String> texts() {
        return ranges.stream().map(IpRange::written).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpRanges some && ranges.equals(some.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    @Override
    public String toString() {
        return String.join(", ", texts());
    }
}
