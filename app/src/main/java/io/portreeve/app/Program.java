package io.portreeve.app;

import io.portreeve.rule.Rule;
import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The program as a whole: finds the command, runs it, and turns whatever happens into an exit code. */
final class Program {
    private static final int NAME_COLUMN = 22;

    private final Surroundings here;
    private final Commands commands;

    Program(Surroundings here) {
        this(here, BuiltInRules.all());
    }

    Program(Surroundings here, List<Rule> rules) {
        this.here = here;
        this.commands = new Commands(new RuleChoice(rules));
    }

    int run(String... words) {
        List<String> typed = List.of(words);
        try {
            return dispatch(typed);
        } catch (UsageException e) {
            here.err().println("portreeve: " + e.getMessage());
            return ExitCode.USAGE;
        } catch (IOException | RuntimeException | Error e) {
            return apologise(e, typed.contains("--verbose") || typed.contains("-v"));
        }
    }

    private int dispatch(List<String> typed) throws IOException {
        Optional<Command> command = typed.isEmpty() ? Optional.empty() : commands.find(typed.get(0));
        Syntax syntax = command.map(Command::syntax).orElseGet(() -> syntax(commands));
        CommandLine line = CommandLine.parse(syntax, command.isEmpty() ? typed : typed.subList(1, typed.size()));
        if (line.has("--version")) {
            return print("portreeve " + Version.current() + "\n");
        }
        if (line.has("--help") || typed.isEmpty()) {
            return print(syntax.help());
        }
        return command.orElseThrow(() -> noSuchCommand(line)).run(line, here);
    }

    /** What there is where no command is given. */
    static Syntax syntax(Commands commands) {
        List<String> notes = new ArrayList<>(List.of("Commands:"));
        commands.syntaxes().forEach(command -> notes.add("  " + listed(command)));
        notes.addAll(List.of(
                "",
                "Examples:",
                "  portreeve scan manifests/",
                "  portreeve explain PR1001",
                "  portreeve scan --help"));
        return Syntax.of(
                "portreeve",
                "COMMAND",
                Offer.of(Commands.NAMES),
                "Keeps the ports of Kubernetes: who can reach them, should they, and what closes them.",
                List.of(),
                notes);
    }

    private static String listed(Syntax command) {
        String usage = command.name() + " " + command.arguments();
        return usage + " ".repeat(Math.max(2, NAME_COLUMN - usage.length())) + command.summary();
    }

    private UsageException noSuchCommand(CommandLine line) {
        String typed = line.arguments().isEmpty() ? "" : line.arguments().get(0);
        return new UsageException("there is no command '" + typed + "'" + Nearest.hint(typed, Commands.NAMES)
                + "\n'portreeve --help' shows what there is.");
    }

    private int print(String text) throws IOException {
        StandardOutput.write(here, out -> out.append(text));
        return ExitCode.CLEAN;
    }

    /** Says what to report; the trace is for those who ask for it. */
    private int apologise(Throwable fault, boolean verbose) {
        here.err()
                .println("portreeve: internal error: " + fault + " (please report this line, the version "
                        + Version.current() + " and the input; --verbose prints the stack)");
        if (verbose) {
            fault.printStackTrace(here.err());
        }
        return ExitCode.INTERNAL;
    }
}
