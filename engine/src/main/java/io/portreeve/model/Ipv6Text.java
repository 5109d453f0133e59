package io.portreeve.model;

import java.util.ArrayList;
import java.util.List;

/** The written form of an IPv6 address: eight groups of hexadecimal digits, one run of zero groups left out at most. */
final class Ipv6Text {
    private static final byte[] NONE = new byte[0];
    private static final int GROUPS = 8;

    private Ipv6Text() {}

    /** Sixteen bytes, or none when the text is no address. */
    static byte[] parse(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            List<Integer> groups = groups(text);
            return groups.size() == GROUPS ? bytes(groups) : NONE;
        }
        String head = text.substring(0, gap);
        String tail = text.substring(gap + 2);
        List<Integer> before = head.isEmpty() ? new ArrayList<>() : groups(head);
        List<Integer> after = tail.isEmpty() ? List.of() : groups(tail);
        boolean broken = (before.isEmpty() && !head.isEmpty()) || (after.isEmpty() && !tail.isEmpty());
        if (broken || before.size() + after.size() >= GROUPS) {
            return NONE;
        }
        while (before.size() + after.size() < GROUPS) {
            before.add(0);
        }
        before.addAll(after);
        return bytes(before);
    }

    /** The groups of a text without a gap; none when one of them is no group. */
    private static List<Integer> groups(String text) {
        List<Integer> groups = new ArrayList<>();
        for (String part : text.split(":", -1)) {
            if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
                return List.of();
            }
            groups.add(Integer.parseInt(part, 16));
        }
        return groups;
    }

    private static byte[] bytes(List<Integer> groups) {
        byte[] bytes = new byte[2 * GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            bytes[2 * i] = (byte) (groups.get(i) >> 8);
            bytes[2 * i + 1] = (byte) (int) groups.get(i);
        }
        return bytes;
    }
}
