package io.portreeve.rules.catalogue;

import io.portreeve.model.Protocol;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The ports of a catalogue row: numbers and short ranges, each of one protocol. */
record PortSet(List<Range> ranges) {
    PortSet {
        ranges = List.copyOf(ranges);
    }

    /** Reads {@code 22,5901-5909,161/udp}; {@code -} is no port. */
    static PortSet parse(String text) {
        List<Range> ranges = new ArrayList<>();
        if (!text.equals("-")) {
            for (String part : text.split(",", -1)) {
                ranges.add(Range.parse(part));
            }
        }
        return new PortSet(ranges);
    }

    boolean contains(int number, Protocol protocol) {
        return ranges.stream().anyMatch(range -> range.contains(number, protocol));
    }

    /** Every number once, whatever the protocol. */
    Set<Integer> numbers() {
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
            String[] fields = text.split("/", 2);
            Protocol protocol =
                    fields.length == 1 ? Protocol.TCP : Protocol.valueOf(fields[1].toUpperCase(Locale.ROOT));
            String[] ends = fields[0].split("-", 2);
            return new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]), protocol);
        }

        boolean contains(int number, Protocol wanted) {
            return protocol == wanted && first <= number && number <= last;
        }
    }
}
