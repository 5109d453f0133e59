package io.portreeve.rules.invocation;

import java.util.List;

/**
 * A program that is executed, behind all wrappers.
 *
 * @param program the word that names it
 * @param arguments the words behind it
 * @param assignments variables that are set for it alone: {@code DEBUG=1} in {@code DEBUG=1 ./run}
 */
public record Invocation(Token program, List<Token> arguments, List<Token> assignments) {
    public Invocation {
        arguments = List.copyOf(arguments);
        assignments = List.copyOf(assignments);
    }

    /** The program without its folder. */
    public String name() {
        return baseName(program.text());
    }

    public Options options() {
        return new Options(arguments.stream().map(Token::text).toList());
    }

    /** The last part of a path. */
    public static String baseName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
