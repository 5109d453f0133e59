package io.portreeve.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How IPv6 addresses are written: groups of 16 bits, of which a run of zeros may be left out. */
final class Ipv6Text {
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
    private static final int GROUPS = 8;
    private static final int GROUP_BITS = 16;

    private Ipv6Text() {}

    static Optional<IpAddress> read(String text) {
        return groups(text).map(groups -> IpAddress.ofIpv6(packed(groups.subList(0, 4)), packed(groups.subList(4, 8))));
    }

    private static long packed(List<Integer> groups) {
        long bits = 0;
        for (int group : groups) {
            bits = bits << GROUP_BITS | group;
        }
        return bits;
    }

    /** All eight, if the text writes an address. */
    private static Optional<List<Integer>> groups(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true).filter(all -> all.size() == GROUPS);
        }
        Optional<List<Integer>> head = groups(text.substring(0, gap), false);
        Optional<List<Integer>> tail = groups(text.substring(gap + 2), true);
        if (head.isEmpty() || tail.isEmpty() || head.get().size() + tail.get().size() >= GROUPS) {
            return Optional.empty();
        }
        List<Integer> all = new ArrayList<>(head.get());
        while (all.size() + tail.get().size() < GROUPS) {
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
                long last = IpAddress.ipv4(parts[i]);
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

    /** With the longest run of zeros left out, the first of equally long ones. */
    static String written(long high, long low) {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            long half = i < GROUPS / 2 ? high : low;
            groups[i] = (int) (half >>> (GROUP_BITS * (3 - i % 4))) & 0xffff;
        }
        int[] gap = longestZeros(groups);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (gap[1] > 1 && i == gap[0]) {
                text.append("::");
                i += gap[1] - 1;
            } else {
                boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == ':';
                text.append(begins ? "" : ":").append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }

    /** Start and length. */
    private static int[] longestZeros(int[] groups) {
        int[] longest = {0, 0};
        int run = 0;
        for (int i = 0; i < GROUPS; i++) {
            run = groups[i] == 0 ? run + 1 : 0;
            if (run > longest[1]) {
                longest = new int[] {i - run + 1, run};
            }
        }
        return longest;
    }
}
