package io.portreeve.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed behind a command's name, understood by its {@link Syntax}: {@code --flag VALUE}, {@code
 * --flag=VALUE}, {@code -f VALUE}, {@code -fVALUE}; {@code --} ends the flags.
 */
final class CommandLine {
    private final Syntax syntax;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> arguments = new ArrayList<>();

    private CommandLine(Syntax syntax) {
        this.syntax = syntax;
    }

    static CommandLine parse(Syntax syntax, List<String> words) {
        CommandLine line = new CommandLine(syntax);
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at);
            if (word.equals("--")) {
                line.arguments.addAll(words.subList(at + 1, words.size()));
                break;
            }
            boolean isFlag = word.length() > 1 && word.startsWith("-");
            at += isFlag ? line.addFlag(word, words.subList(at + 1, words.size())) : line.addArgument(word);
        }
        return line;
    }

    private int addArgument(String word) {
        arguments.add(word);
        return 1;
    }

    /** Takes in a flag and tells how many words it used. */
    private int addFlag(String word, List<String> next) {
        int split = word.startsWith("--") ? word.indexOf('=') : 2;
        boolean joined = split > 0 && split < word.length();
        String name = joined ? word.substring(0, split) : word;
        Flag flag = syntax.flag(name).orElseThrow(() -> unknown(name));
        List<String> given = values.computeIfAbsent(flag.name(), key -> new ArrayList<>());
        if (!flag.takesValue()) {
            requireNothingJoined(flag, joined);
            return 1;
        }
        if (joined) {
            given.add(value(word, split));
            return 1;
        }
        if (next.isEmpty()) {
            throw new UsageException(name + " needs a value: " + flag.label() + more());
        }
        given.add(next.get(0));
        return 2;
    }

    private static String value(String word, int split) {
        return word.substring(word.charAt(split) == '=' ? split + 1 : split);
    }

    private void requireNothingJoined(Flag flag, boolean joined) {
        if (joined) {
            throw new UsageException(flag.name() + " takes no value" + more());
        }
    }

    private UsageException unknown(String name) {
        return new UsageException("there is no flag " + name + Nearest.hint(name, syntax.longNames()) + more());
    }

    private String more() {
        return "\n'" + syntax.command() + " --help' shows what there is.";
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    /** What was given last, so that a later word on the line can overrule an alias. */
    Optional<String> value(String flag) {
        List<String> given = values(flag);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }

    List<String> values(String flag) {
        return List.copyOf(values.getOrDefault(flag, List.of()));
    }

    List<String> arguments() {
        return List.copyOf(arguments);
    }

    /** A word out of a few. */
    String choice(String flag, List<String> words, String otherwise) {
        return value(flag).map(word -> Choice.of(flag, word, words)).orElse(otherwise);
    }

    <E extends Enum<E>> E choice(String flag, Class<E> type, E otherwise) {
        return value(flag).map(word -> Choice.of(flag, word, type)).orElse(otherwise);
    }

    /** A whole number of at least 1. */
    int number(String flag, int otherwise) {
        Optional<String> word = value(flag);
        return word.isEmpty() ? otherwise : (int) positive(flag, word.get(), Integer.MAX_VALUE);
    }

    /** A number of bytes, in K, M or G if one of them stands behind it. */
    long size(String flag, long otherwise) {
        Optional<String> word = value(flag);
        if (word.isEmpty()) {
            return otherwise;
        }
        String upper = word.get().toUpperCase(Locale.ROOT);
        int unit = upper.isEmpty() ? -1 : "KMG".indexOf(upper.charAt(upper.length() - 1));
        String digits = unit < 0 ? upper : upper.substring(0, upper.length() - 1);
        int shift = 10 * (unit + 1);
        return positive(flag, digits, Long.MAX_VALUE >> shift) << shift;
    }

    private static long positive(String flag, String digits, long most) {
        boolean isNumber =
                !digits.isEmpty() && digits.length() <= 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        long number = isNumber ? Long.parseLong(digits) : 0;
        if (number < 1 || number > most) {
            throw new UsageException(flag + " is a whole number between 1 and " + most + ", not '" + digits + "'");
        }
        return number;
    }
}
