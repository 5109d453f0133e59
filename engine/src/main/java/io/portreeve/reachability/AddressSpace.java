package io.portreeve.reachability;

import io.portreeve.model.IpAddress;
import io.portreeve.model.IpRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** All addresses, cut into pieces that no policy tells apart; the pieces are numbered from 0. Nothing that is said of it changes. */
final class AddressSpace {
    /** How many pieces can come later, before the numbers behind are other people's. */
    private static final int RESERVE = 1 << 10;

    /** Where pieces start, in order, and their numbers. */
    private final List<IpAddress> starts;

    /** Those of IPv4, which come first, as numbers: it is in them that the addresses of nearly all pods are looked up. */
    private final long[] ipv4Starts;

    private final int[] ipv4Numbers;

    /** Where an address was found last: most pods' addresses lie in one piece. Whoever reads an old one seeks once more. */
    private int lastIpv4Place;

    private final List<Integer> numbers;
    private final List<IpRange> pieces;
    private final int capacity;

    /** Cuts at both ends of every one of {@code mentioned}. */
    AddressSpace(Collection<IpRange> mentioned) {
        TreeSet<IpAddress> cuts = new TreeSet<>();
        cuts.add(IpRange.IPV4.first());
        cuts.add(IpRange.IPV6.first());
        for (IpRange range : mentioned) {
            cuts.add(range.first());
            range.behind().ifPresent(cuts::add);
        }
        List<Integer> inOrder = new ArrayList<>();
        List<IpRange> ranges = new ArrayList<>();
        for (IpAddress cut : cuts) {
            inOrder.add(inOrder.size());
            ranges.add(new IpRange(cut, end(cut, Optional.ofNullable(cuts.higher(cut)))));
        }
        this.starts = List.copyOf(cuts);
        this.ipv4Starts = ipv4(starts);
        this.numbers = List.copyOf(inOrder);
        this.ipv4Numbers = ipv4Numbers();
        this.pieces = List.copyOf(ranges);
        this.capacity = pieces.size() + RESERVE;
    }

    private static IpAddress end(IpAddress start, Optional<IpAddress> next) {
        return next.filter(some -> some.isIpv4() == start.isIpv4())
                .flatMap(IpRange::before)
                .orElse(start.isIpv4() ? IpRange.IPV4.last() : IpRange.IPV6.last());
    }

    private AddressSpace(List<IpAddress> starts, List<Integer> numbers, List<IpRange> pieces, int capacity) {
        this.starts = List.copyOf(starts);
        this.ipv4Starts = ipv4(this.starts);
        this.numbers = List.copyOf(numbers);
        this.ipv4Numbers = ipv4Numbers();
        this.pieces = List.copyOf(pieces);
        this.capacity = capacity;
    }

    /**
     * Cut at both ends of one more range, if there are numbers left. A piece that is cut keeps its number for its lower part, so
     * that whatever was said of the number stays true of it.
     */
    Optional<AddressSpace> with(IpRange range) {
        AddressSpace cut = cutAt(range.first());
        cut = range.behind().map(cut::cutAt).orElse(cut);
        return cut.pieces.size() > capacity ? Optional.empty() : Optional.of(cut);
    }

    private AddressSpace cutAt(IpAddress start) {
        int place = placeOf(start);
        int number = numbers.get(place);
        IpRange whole = piece(number);
        if (whole.first().equals(start)) {
            return this;
        }
        List<IpAddress> moreStarts = new ArrayList<>(starts);
        List<Integer> moreNumbers = new ArrayList<>(numbers);
        List<IpRange> morePieces = new ArrayList<>(pieces);
        moreStarts.add(place + 1, start);
        moreNumbers.add(place + 1, pieces.size());
        morePieces.set(number, new IpRange(whole.first(), IpRange.before(start).orElseThrow()));
        morePieces.add(new IpRange(start, whole.last()));
        return new AddressSpace(moreStarts, moreNumbers, morePieces, capacity);
    }

    int size() {
        return pieces.size();
    }

    /** No number from this on stands for a piece, today or later. */
    int capacity() {
        return capacity;
    }

    IpRange piece(int number) {
        return pieces.get(number);
    }

    /** The number of the piece that an address lies in. */
    int pieceOf(IpAddress address) {
        return numbers.get(placeOf(address));
    }

    private int[] ipv4Numbers() {
        return numbers.stream()
                .limit(ipv4Starts.length)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static long[] ipv4(List<IpAddress> starts) {
        return starts.stream()
                .filter(IpAddress::isIpv4)
                .mapToLong(IpAddress::ipv4Number)
                .toArray();
    }

    /** The same of an IPv4 address as a number. */
    int pieceOfIpv4(long address) {
        return ipv4Numbers[placeOfIpv4(address)];
    }

    private int placeOfIpv4(long address) {
        int before = lastIpv4Place;
        boolean isThere =
                ipv4Starts[before] <= address && (before + 1 == ipv4Starts.length || address < ipv4Starts[before + 1]);
        return isThere ? before : soughtPlaceOfIpv4(address);
    }

    private int soughtPlaceOfIpv4(long address) {
        int found = Arrays.binarySearch(ipv4Starts, address);
        int place = found < 0 ? -found - 2 : found;
        lastIpv4Place = place;
        return place;
    }

    private int placeOf(IpAddress address) {
        if (address.isIpv4()) {
            return placeOfIpv4(address.ipv4Number());
        }
        int low = ipv4Starts.length;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts.get(middle).compareTo(address) <= 0) {
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

    /** The numbers of the pieces that a range touches, in the order of their addresses. */
    List<Integer> numbersOf(IpRange range) {
        return numbers.subList(placeOf(range.first()), placeOf(range.last()) + 1);
    }

    /** The pieces that a range touches. */
    ClassSet piecesOf(IpRange range) {
        ClassSet.Builder touched = new ClassSet.Builder();
        numbersOf(range).forEach(touched::add);
        return touched.build();
    }

    /** All pieces, in the order of their addresses. */
    List<IpRange> inOrder() {
        return numbers.stream().map(this::piece).toList();
    }
}
