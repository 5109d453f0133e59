package io.portreeve.bench.manifests;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Chance that can be repeated: the same seed falls the same way on every JDK. */
public final class Dice {
    private static final List<String> WORDS = List.of(
            "orders",
            "ledger",
            "invoice",
            "basket",
            "search",
            "profile",
            "stock",
            "pricing",
            "courier",
            "parcel",
            "voucher",
            "returns",
            "ratings",
            "images",
            "session",
            "tariff",
            "quota",
            "notice",
            "archive",
            "metering");

    private final Random random;

    /** Chance that begins anew from a seed. */
    public Dice(long seed) {
        this.random = new Random(seed);
    }

    /** A number from {@code least} to {@code most}, both included. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** True so many times of a hundred. */
    public boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** One of several. */
    public <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    String word() {
        return pick(WORDS);
    }

    String words(int count) {
        return IntStream.range(0, count).mapToObj(at -> word()).collect(Collectors.joining(" "));
    }
}
