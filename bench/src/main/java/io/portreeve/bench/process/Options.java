package io.portreeve.bench.process;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the whole-process benchmark was asked for.
 *
 * @param runs of each scan that counts, besides one that does not
 * @param starts of each small scan that count
 * @param only the one measure to take
 * @param manifests the folder to scan
 * @param jvm further options for every JVM that scans or parses
 */
record Options(
        boolean markdown, int runs, int starts, Optional<String> only, Optional<Path> manifests, List<String> jvm) {
    static final String USAGE =
            "bench/run [--markdown] [--runs N] [--starts N] [--only start|cpu|threads|memory|reach|large|charts|guard] [--corpus FOLDER] [--jvm OPTIONS]";

    /** Reads the command line; whatever is not understood ends in an {@link IllegalArgumentException}. */
    static Options of(String... words) {
        boolean markdown = false;
        int runs = 5;
        int starts = 15;
        Optional<String> only = Optional.empty();
        Optional<Path> manifests = Optional.empty();
        List<String> jvm = List.of();
        Iterator<String> rest = List.of(words).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--markdown" -> markdown = true;
                case "--runs" -> runs = number(word, rest);
                case "--starts" -> starts = number(word, rest);
                case "--only" -> only = Optional.of(next(word, rest));
                case "--corpus" ->
                    manifests = Optional.of(Path.of(next(word, rest)).toAbsolutePath());
                case "--jvm" -> jvm = List.of(next(word, rest).split(" +"));
                default -> throw new IllegalArgumentException("there is no option " + word);
            }
        }
        return new Options(markdown, runs, starts, only, manifests, jvm);
    }

    private static int number(String option, Iterator<String> rest) {
        String word = next(option, rest);
        if (!word.matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException(option + " takes a number of at least 1, not " + word);
        }
        return Integer.parseInt(word);
    }

    private static String next(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " lacks its value");
        }
        return rest.next();
    }
}
