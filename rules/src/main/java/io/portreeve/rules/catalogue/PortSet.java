package io.portreeve.rules.catalogue;

import io.portreeve.model.Protocol;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The ports of a catalogue row: numbers and short ranges, each of one protocol. */
record PortSet(List<Range> ranges) {
    private static final PortSet NONE = new PortSet(List.of());

    PortSet {
        ranges = List.copyOf(ranges);
    }

    /** Reads {@code 22,5901-5909,161/udp}; {@code -} is no port. */
    static PortSet parse(String text) {
        if (text.equals("-")) {
            return NONE;
        }
        List<Range> ranges = new ArrayList<>(2);
        int start = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
            ranges.add(Range.parse(text.substring(start, comma)));
            start = comma + 1;
        }
        ranges.add(Range.parse(text.substring(start)));
        return new PortSet(ranges);
    }

    boolean contains(int number, Protocol protocol) {
        return ranges.stream().anyMatch(range -> range.contains(number, protocol));
    }

    /** Every number once, whatever the protocol. */
    Set<Integer> numbers() {
        if (ranges.size() == 1 && ranges.get(0).first() == ranges.get(0).last()) {
            return Set.of(ranges.get(0).first());
        }
        Set<Integer> numbers = new LinkedHashSet<>();
        for (Range range : ranges) {
            for (int number = range.first(); number <= range.last(); number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** Numbers from first to last. */
    record Range(int first, int last, Protocol protocol) {
        static Range parse(String text) {
            int slash = text.indexOf('/');
            Protocol protocol = slash < 0
                    ? Protocol.TCP
                    : Protocol.valueOf(text.substring(slash + 1).toUpperCase(Locale.ROOT));
            int end = slash < 0 ? text.length() : slash;
            int hyphen = text.indexOf('-');
            int last = Integer.parseInt(text, hyphen + 1, end, 10);
            return new Range(hyphen < 0 ? last : Integer.parseInt(text, 0, hyphen, 10), last, protocol);
        }

        boolean contains(int number, Protocol wanted) {
            return protocol == wanted && first <= number && number <= last;
        }
    }
}
