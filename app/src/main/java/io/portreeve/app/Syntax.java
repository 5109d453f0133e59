package io.portreeve.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command takes, and what its help says.
 *
 * @param arguments what stands behind the flags, such as {@code [PATH...]}; empty for nothing
 * @param offer what a shell can offer for an argument
 * @param purpose one sentence
 * @param notes lines at the end of the help: commands, examples
 */
record Syntax(String command, String arguments, Offer offer, String purpose, List<Flag> flags, List<String> notes) {
    private static final Flag HELP = Flag.toggle("Print this help.", "-h", "--help");
    private static final Flag VERSION = Flag.toggle("Print the version.", "-V", "--version");
    private static final int WIDTH = 100;
    private static final int COLUMN = 34;

    Syntax {
        flags = List.copyOf(flags);
        notes = List.copyOf(notes);
    }

    /** A command that also has help and a version, as every one does. */
    static Syntax of(
            String command, String arguments, Offer offer, String purpose, List<Flag> flags, List<String> notes) {
        List<Flag> all = new ArrayList<>(flags);
        all.add(HELP);
        all.add(VERSION);
        return new Syntax(command, arguments, offer, purpose, all, notes);
    }

    /** The command's own word: {@code scan}. */
    String name() {
        return command.substring(command.lastIndexOf(' ') + 1);
    }

    /** The first line of the purpose. */
    String summary() {
        return purpose.lines().findFirst().orElse("");
    }

    /** The flag of a name, short or long. */
    Optional<Flag> flag(String name) {
        return flags.stream().filter(flag -> flag.names().contains(name)).findFirst();
    }

    List<String> longNames() {
        return flags.stream().map(Flag::name).toList();
    }

    /** The same with everything that a shell can offer as plain words. */
    Syntax spelledOut(RuleChoice rules) {
        return new Syntax(
                command,
                arguments,
                offer.spelledOut(rules),
                purpose,
                flags.stream()
                        .map(flag -> flag.offering(flag.offer().spelledOut(rules)))
                        .toList(),
                notes);
    }

    /** Usage, purpose, flags and notes. */
    String help() {
        StringBuilder help = new StringBuilder("Usage: " + command + " [FLAGS]");
        help.append(arguments.isEmpty() ? "" : " " + arguments)
                .append("\n")
                .append(purpose)
                .append("\n\nFlags:\n");
        flags.forEach(flag -> help.append(described(flag)));
        help.append("\n");
        notes.forEach(line -> help.append(line).append("\n"));
        return help.toString();
    }

    private static String described(Flag flag) {
        StringBuilder text = new StringBuilder("  " + flag.usage());
        text.append(" ".repeat(Math.max(2, COLUMN - text.length())));
        int used = text.length();
        for (String word : flag.description().split(" ", -1)) {
            if (used + word.length() > WIDTH) {
                text.setLength(text.length() - 1);
                text.append("\n").append(" ".repeat(COLUMN));
                used = COLUMN;
            }
            text.append(word).append(" ");
            used += word.length() + 1;
        }
        return text.toString().stripTrailing() + "\n";
    }
}
