package io.portreeve.reachability;

import io.portreeve.model.IpAddress;
import io.portreeve.model.IpRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** All addresses, cut into the largest pieces that no policy tells apart; the pieces are numbered from 0 in order. */
final class AddressSpace {
    private final List<IpRange> pieces = new ArrayList<>();

    /** Cuts at both ends of every one of {@code mentioned}. */
    AddressSpace(Collection<IpRange> mentioned) {
        TreeSet<IpAddress> starts = new TreeSet<>();
        starts.add(IpRange.IPV4.first());
        starts.add(IpRange.IPV6.first());
        for (IpRange range : mentioned) {
            starts.add(range.first());
            range.behind().ifPresent(starts::add);
        }
        for (IpAddress start : starts) {
            pieces.add(new IpRange(start, end(start, Optional.ofNullable(starts.higher(start)))));
        }
    }

    private static IpAddress end(IpAddress start, Optional<IpAddress> next) {
        return next.filter(some -> some.isIpv4() == start.isIpv4())
                .flatMap(IpRange::before)
                .orElse(start.isIpv4() ? IpRange.IPV4.last() : IpRange.IPV6.last());
    }

    int size() {
        return pieces.size();
    }

    IpRange piece(int number) {
        return pieces.get(number);
    }

    /** The piece that an address lies in. */
    int pieceOf(IpAddress address) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).first().compareTo(address) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Whether a range begins and ends where pieces do. */
    boolean isCutAt(IpRange range) {
        return piece(pieceOf(range.first())).first().equals(range.first())
                && piece(pieceOf(range.last())).last().equals(range.last());
    }

    /** The pieces that a range touches. */
    ClassSet piecesOf(IpRange range) {
        return ClassSet.range(pieceOf(range.first()), pieceOf(range.last()) + 1);
    }
}
