package io.portreeve.app;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that can be completed: the program's own flags and its commands, spelled out.
 *
 * @param program the syntax where no command is given
 */
record Completable(Syntax program, List<Syntax> commands) {
    Completable {
        commands = List.copyOf(commands);
    }

    static Completable of(Commands commands) {
        RuleChoice rules = commands.rules();
        return new Completable(
                Program.syntax(commands),
                commands.syntaxes().stream()
                        .map(syntax -> syntax.spelledOut(rules))
                        .toList());
    }

    List<String> names() {
        return commands.stream().map(Syntax::name).toList();
    }

    /** Every flag's names in one line. */
    static List<String> flagNames(Syntax syntax) {
        return syntax.flags().stream().flatMap(flag -> flag.names().stream()).toList();
    }

    /** The remark at the top of a script. */
    static List<String> opening(String shell) {
        return Stream.of(
                        "Completion of portreeve " + Version.current() + " for " + shell + ".",
                        "Printed by: portreeve completion " + shell)
                .map(line -> "# " + line)
                .toList();
    }

    /** Between single quotes, as bash and zsh read them. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
