package io.portreeve.rules.meant;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the one name that an author must have meant: a few letters off, and no other name as near. */
public final class NearestName {
    private static final Set<String> SECURE =
            Set.of("https", "tls", "ssl", "grpcs", "wss", "ldaps", "amqps", "mqtts", "smtps", "imaps", "secure");
    private static final int MOST_SLIPS = 2;
    private static final String BETWEEN_PARTS = "[-_.]";

    private NearestName() {}

    /** The nearest of some names; empty when none is near or two are equally so. */
    public static Optional<String> of(String written, Collection<String> names) {
        List<String> near =
                names.stream().distinct().filter(name -> areNear(written, name)).toList();
        int least = near.stream().mapToInt(name -> slips(written, name)).min().orElse(0);
        List<String> nearest =
                near.stream().filter(name -> slips(written, name) == least).toList();
        return nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
    }

    /**
     * Whether one name is plainly the other misspelt: part by part a letter in three at most, but the same digits, since
     * {@code web-1} and {@code web-2} are both meant, and both or neither encrypted.
     */
    public static boolean areNear(String one, String other) {
        if (!digits(one).equals(digits(other)) || isSecure(one) != isSecure(other)) {
            return false;
        }
        String[] parts = one.split(BETWEEN_PARTS, -1);
        String[] others = other.split(BETWEEN_PARTS, -1);
        if (parts.length != others.length) {
            return slips(one, other) == 1;
        }
        return IntStream.range(0, parts.length).allMatch(i -> areNearWords(parts[i], others[i]));
    }

    private static boolean areNearWords(String one, String other) {
        int allowed = Math.min(MOST_SLIPS, Math.min(one.length(), other.length()) / 3);
        return Math.abs(one.length() - other.length()) <= allowed && slips(one, other) <= allowed;
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static boolean isSecure(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split(BETWEEN_PARTS, -1))
                .anyMatch(SECURE::contains);
    }

    /** Letters to add, drop or change, or pairs to swap, to make one word of the other, whatever the case. */
    private static int slips(String first, String second) {
        String one = first.toLowerCase(Locale.ROOT);
        String other = second.toLowerCase(Locale.ROOT);
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(one, other, i, j, cost);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(String one, String other, int i, int j, int[][] cost) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
