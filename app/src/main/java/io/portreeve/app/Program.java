package io.portreeve.app;

import io.portreeve.rule.Rule;
import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program as a whole: finds the command, runs it, and turns whatever happens into an exit code. */
final class Program {
    private static final List<String> NOTES = List.of(
            "Commands:",
            "  scan [PATH...]       findings: which ports are open to whom, and what closes them",
            "  rules                the list of rules",
            "  explain ID|NAME      the page of a rule",
            "",
            "Examples:",
            "  portreeve scan manifests/",
            "  portreeve explain PR1001",
            "  portreeve scan --help");

    private final Surroundings here;
    private final Map<String, Command> commands = new LinkedHashMap<>();

    Program(Surroundings here) {
        this(here, BuiltInRules.all());
    }

    Program(Surroundings here, List<Rule> rules) {
        this.here = here;
        RuleChoice choice = new RuleChoice(rules);
        commands.put("scan", new ScanCommand(choice));
        commands.put("rules", new RulesCommand(choice));
        commands.put("explain", new ExplainCommand(choice));
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
        Optional<Command> command =
                typed.isEmpty() ? Optional.empty() : Optional.ofNullable(commands.get(typed.get(0)));
        Syntax syntax = command.map(Command::syntax).orElseGet(Program::syntax);
        CommandLine line = CommandLine.parse(syntax, command.isEmpty() ? typed : typed.subList(1, typed.size()));
        if (line.has("--version")) {
            return print("portreeve " + Version.current() + "\n");
        }
        if (line.has("--help") || typed.isEmpty()) {
            return print(syntax.help());
        }
        return command.orElseThrow(() -> noSuchCommand(line)).run(line, here);
    }

    private static Syntax syntax() {
        return new Syntax(
                "portreeve",
                "COMMAND",
                "Keeps the ports of Kubernetes: who can reach them, should they, and what closes them.",
                List.of(),
                NOTES);
    }

    private UsageException noSuchCommand(CommandLine line) {
        List<String> names = new ArrayList<>(commands.keySet());
        String typed = line.arguments().isEmpty() ? "" : line.arguments().get(0);
        return new UsageException("there is no command '" + typed + "'" + Nearest.hint(typed, names)
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
