package io.portreeve.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command takes, and what its help says.
 *
 * @param arguments what stands behind the flags, such as {@code [PATH...]}; empty for nothing
 * @param purpose one sentence
 * @param notes lines at the end of the help: commands, examples
 */
record Syntax(String command, String arguments, String purpose, List<Flag> flags, List<String> notes) {
    private static final Flag HELP = Flag.toggle("Print this help.", "-h", "--help");
    private static final Flag VERSION = Flag.toggle("Print the version.", "-V", "--version");
    private static final int WIDTH = 100;
    private static final int COLUMN = 34;

    Syntax {
        List<Flag> all = new ArrayList<>(flags);
        all.add(HELP);
        all.add(VERSION);
        flags = List.copyOf(all);
        notes = List.copyOf(notes);
    }

    /** The flag of a name, short or long. */
    Optional<Flag> flag(String name) {
        return flags.stream().filter(flag -> flag.names().contains(name)).findFirst();
    }

    List<String> longNames() {
        return flags.stream().map(Flag::name).toList();
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
