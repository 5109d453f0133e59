package io.portreeve.app;

import java.io.IOException;
import java.util.List;

/** {@code portreeve completion}: the script by which a shell completes command lines without starting the program. */
final class CompletionCommand implements Command {
    static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    private final Commands commands;

    CompletionCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "portreeve completion",
                String.join("|", SHELLS),
                Offer.of(SHELLS),
                "Prints the script by which a shell completes command lines.",
                List.of(),
                List.of(
                        "Examples:",
                        "  source <(portreeve completion bash)     in ~/.bashrc",
                        "  source <(portreeve completion zsh)      in ~/.zshrc, behind compinit",
                        "  portreeve completion fish > ~/.config/fish/completions/portreeve.fish"));
    }

    @Override
    public int run(CommandLine line, Surroundings here) throws IOException {
        if (line.arguments().size() != 1) {
            throw new UsageException("completion takes one shell: " + String.join(", ", SHELLS));
        }
        String shell = Choice.of("completion", line.arguments().get(0), SHELLS);
        String script = script(shell, Completable.of(commands));
        StandardOutput.write(here, out -> out.append(script));
        return ExitCode.CLEAN;
    }

    private static String script(String shell, Completable program) {
        return switch (shell) {
            case "zsh" -> new ZshCompletion(program).script();
            case "fish" -> new FishCompletion(program).script();
            default -> new BashCompletion(program).script();
        };
    }
}
