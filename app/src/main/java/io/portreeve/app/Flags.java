package io.portreeve.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ParseResult;

/** What somebody typed, option by option. */
record Flags(ParseResult parsed) {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,18})([KMG]?)B?", Pattern.CASE_INSENSITIVE);

    boolean has(String option) {
        return parsed.hasMatchedOption(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(parsed.<String>matchedOptionValue(option, null));
    }

    List<String> values(String option) {
        return parsed.matchedOptionValue(option, List.of());
    }

    List<String> arguments() {
        return parsed.matchedPositionalValue(0, List.of());
    }

    /** A word out of a few. */
    String choice(String option, List<String> words, String otherwise) {
        return value(option).map(word -> Choice.of(option, word, words)).orElse(otherwise);
    }

    <E extends Enum<E>> E choice(String option, Class<E> type, E otherwise) {
        return value(option).map(word -> Choice.of(option, word, type)).orElse(otherwise);
    }

    /** A whole number of at least 1. */
    int number(String option, int otherwise) {
        return value(option).map(word -> number(option, word)).orElse(otherwise);
    }

    private static int number(String option, String word) {
        try {
            int number = Integer.parseInt(word);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notANumber(option, word);
        }
        throw notANumber(option, word);
    }

    private static UsageException notANumber(String option, String word) {
        return new UsageException(option + " is a whole number of at least 1, not '" + word + "'");
    }

    /** A number of bytes. */
    long size(String option, long otherwise) {
        return value(option).map(word -> size(option, word)).orElse(otherwise);
    }

    private static long size(String option, String word) {
        Matcher size = SIZE.matcher(word);
        if (!size.matches()) {
            throw new UsageException(option + " is a number of bytes such as 65536, 512K or 64M, not '" + word + "'");
        }
        int shift = switch (size.group(2).toUpperCase(Locale.ROOT)) {
            case "K" -> 10;
            case "M" -> 20;
            case "G" -> 30;
            default -> 0;
        };
        return Math.min(Long.parseLong(size.group(1)), Long.MAX_VALUE >> shift) << shift;
    }
}
