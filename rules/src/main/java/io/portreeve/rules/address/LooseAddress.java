package io.portreeve.rules.address;

import io.portreeve.model.IpAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an IPv4 address as the C library does: {@code 127.1}, {@code 2130706433}, {@code 0x7f.0.0.1}, {@code 0177.0.0.1}. */
final class LooseAddress {
    private static final Pattern PART = Pattern.compile("0x[0-9a-f]{1,8}|0[0-7]{0,11}|[1-9][0-9]{0,9}");
    private static final int BYTES = 4;

    private LooseAddress() {}

    /** The address that a text in lower case writes, if it writes one. */
    static Optional<IpAddress> parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length > BYTES) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int bytes = last ? BYTES - i : 1;
            if (!PART.matcher(parts[i]).matches() || number(parts[i]) >= 1L << (8 * bytes)) {
                return Optional.empty();
            }
            address = (address << (8 * bytes)) | number(parts[i]);
        }
        return IpAddress.parse(dotted(address));
    }

    private static long number(String part) {
        if (part.startsWith("0x")) {
            return Long.parseLong(part.substring(2), 16);
        }
        return part.startsWith("0") ? Long.parseLong(part, 8) : Long.parseLong(part);
    }

    private static String dotted(long address) {
        return (address >> 24) + "." + ((address >> 16) & 0xff) + "." + ((address >> 8) & 0xff) + "."
                + (address & 0xff);
    }
}
