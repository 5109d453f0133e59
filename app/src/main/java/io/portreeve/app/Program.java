package io.portreeve.app;

import io.portreeve.rule.Rule;
import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a whole: finds the command, runs it, and turns whatever happens into an exit code. */
final class Program {
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

    int run(String... arguments) {
        boolean verbose =
                List.of(arguments).contains("--verbose") || List.of(arguments).contains("-v");
        try {
            return dispatch(commandLine().parseArgs(arguments));
        } catch (ParameterException e) {
            return refuse(e);
        } catch (UsageException e) {
            return refuse(e.getMessage());
        } catch (IOException | RuntimeException | Error e) {
            return apologise(e, verbose);
        }
    }

    private CommandLine commandLine() {
        CommandSpec root = withHelp(CommandSpec.create().name("portreeve"));
        root.usageMessage()
                .description("Keeps the ports of Kubernetes: who can reach them, should they, and what closes them.")
                .commandListHeading("Commands:%n")
                .footer(
                        "",
                        "Examples:",
                        "  portreeve scan manifests/       findings",
                        "  portreeve explain PR1001        what a rule judges, and why",
                        "  portreeve scan --help           all flags of scan");
        commands.forEach((name, command) -> root.addSubcommand(name, withHelp(command.spec())));
        return new CommandLine(root)
                .setPosixClusteredShortOptionsAllowed(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    }

    private static CommandSpec withHelp(CommandSpec spec) {
        spec.usageMessage().sortOptions(false).width(100);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Print this help.")
                .build());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print the version.")
                .build());
        return spec;
    }

    private int dispatch(ParseResult parsed) throws IOException {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.isVersionHelpRequested()) {
            StandardOutput.write(
                    here,
                    out -> out.append("portreeve ").append(Version.current()).append("\n"));
            return ExitCode.CLEAN;
        }
        Command command = commands.get(last.commandSpec().name());
        if (command == null || last.isUsageHelpRequested()) {
            String help = last.commandSpec().commandLine().getUsageMessage(Ansi.OFF);
            StandardOutput.write(here, out -> out.append(help));
            return ExitCode.CLEAN;
        }
        return command.run(new Flags(last), here);
    }

    private int refuse(ParameterException e) {
        StringWriter suggestions = new StringWriter();
        UnmatchedArgumentException.printSuggestions(e, new PrintWriter(suggestions));
        String more = suggestions.toString().strip();
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return refuse(String.valueOf(e.getMessage()) + (more.isEmpty() ? "" : ". " + more) + "\n" + "'" + command
                + " --help' shows what it takes.");
    }

    private int refuse(String message) {
        here.err().println("portreeve: " + message);
        return ExitCode.USAGE;
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
