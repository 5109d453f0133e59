package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.report.format.ReportFormats;
import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the shells themselves make of the scripts. */
class CompletionTest {
    private static final List<Syntax> COMMANDS = new Commands(new RuleChoice(Judging.RULES)).syntaxes();

    @TempDir
    private Path folder;

    @Test
    void bash_offers_commands_flags_values_rules_and_files() throws Exception {
        assertThat(offered("bash"))
                .contains(
                        "portreeve sc -> scan",
                        "portreeve --v -> --version",
                        "portreeve scan --fail-on  -> critical high medium low info never",
                        "portreeve scan --fail-on=h -> high",
                        "portreeve scan --min-c -> --min-confidence",
                        "portreeve scan -f  -> " + String.join(" ", ReportFormats.names()),
                        "portreeve scan -f json=dep -> deploy.yaml",
                        "portreeve scan --config dep -> deploy.yaml",
                        "portreeve scan dep -> deploy.yaml",
                        "portreeve scan -- dep -> deploy.yaml",
                        "portreeve scan --provider aw -> aws aws-lbc",
                        "portreeve scan --threads  -> ",
                        "portreeve explain public-load -> public-load-balancer",
                        "portreeve completion  -> bash zsh fish");
    }

    @Test
    void fish_offers_the_same() throws Exception {
        assertThat(offered("fish"))
                .contains(
                        "portreeve sc -> scan",
                        "portreeve --v -> --version",
                        "portreeve scan --fail-on  -> critical high info low medium never",
                        "portreeve scan --fail-on=h -> --fail-on=high",
                        "portreeve scan --min-c -> --min-confidence",
                        "portreeve scan -f  -> "
                                + ReportFormats.names().stream().sorted().collect(Collectors.joining(" ")),
                        "portreeve scan -f json=dep -> json=deploy.yaml",
                        "portreeve scan --config dep -> deploy.yaml",
                        "portreeve scan dep -> deploy.yaml",
                        "portreeve scan -- dep -> deploy.yaml",
                        "portreeve scan --provider aw -> aws aws-lbc",
                        "portreeve scan --threads  -> ",
                        "portreeve explain public-load -> public-load-balancer",
                        "portreeve completion  -> bash fish zsh");
    }

    @Test
    void zsh_completes_what_is_unique() throws Exception {
        assertThat(offered("zsh"))
                .contains(
                        "portreeve sc ->  scan ",
                        "portreeve --v ->  --version ",
                        "portreeve scan --fail-on=h ->  scan --fail-on=high ",
                        "portreeve scan --min-c ->  scan --min-confidence=",
                        "portreeve scan -f json=dep ->  scan -f json=deploy.yaml ",
                        "portreeve scan --config dep ->  scan --config deploy.yaml ",
                        "portreeve scan dep ->  scan deploy.yaml ",
                        "portreeve scan -- dep ->  scan -- deploy.yaml ",
                        "portreeve scan --provider aw ->  scan --provider aws",
                        "portreeve scan --threads  ->  scan --threads ",
                        "portreeve explain public-load ->  explain public-load-balancer ",
                        "portreeve completion f ->  completion fish ");
    }

    private List<String> offered(String shell) throws IOException, InterruptedException {
        Run run = run("completion", shell);
        assertThat(run.exitCode()).as(run.err()).isZero();
        Path script = Files.writeString(folder.resolve("script." + shell), run.out());
        Files.writeString(folder.resolve("deploy.yaml"), "");
        List<String> arguments = new ArrayList<>(List.of(script.toString()));
        arguments.addAll(List.of(
                "portreeve sc",
                "portreeve --v",
                "portreeve scan --fail-on ",
                "portreeve scan --fail-on=h",
                "portreeve scan --min-c",
                "portreeve scan -f ",
                "portreeve scan -f json=dep",
                "portreeve scan --config dep",
                "portreeve scan dep",
                "portreeve scan -- dep",
                "portreeve scan --provider aw",
                "portreeve scan --threads ",
                "portreeve explain public-load",
                "portreeve completion ",
                "portreeve completion f"));
        return new Tool(shell)
                .runScript(folder, "complete." + shell, arguments)
                .lines()
                .toList();
    }

    @Test
    void an_unknown_shell_names_the_nearest() {
        assertThat(run("completion", "bahs").err())
                .contains("is one of bash, zsh, fish, not 'bahs'; did you mean 'bash'?");
        assertThat(run("completion").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    /** What commands take that take something else than a folder, or only with a flag. */
    private static final Map<String, List<String>> ARGUMENTS = Map.of(
            "explain",
            List.of("Service/web"),
            "diff",
            List.of(".", "."),
            "lock",
            List.of(".", "--check"),
            "policy",
            List.of("network", "."));

    /** What is offered and what is understood are the same words. */
    @TestFactory
    Stream<DynamicTest> a_flag_takes_the_words_that_it_offers_and_no_others() {
        return COMMANDS.stream()
                .flatMap(syntax -> syntax.flags().stream()
                        .filter(flag -> flag.offer().kind() != Offer.Kind.RULES)
                        .map(flag -> flag.offering(flag.offer().spelledOut(new RuleChoice(List.of()))))
                        .filter(flag -> !flag.offer().words().isEmpty())
                        .map(flag -> DynamicTest.dynamicTest(
                                syntax.name() + " " + flag.name(), () -> takesItsWords(syntax, flag))));
    }

    private void takesItsWords(Syntax syntax, Flag flag) {
        List<String> arguments = ARGUMENTS.getOrDefault(syntax.name(), List.of("."));
        String before = run(words(syntax, arguments)).err();
        for (String word : flag.offer().words()) {
            assertThat(run(words(syntax, arguments, flag.name(), word)).err()).isEqualTo(before);
        }
        assertThat(run(words(syntax, arguments, flag.name(), "nonsense")).err())
                .contains(String.join(", ", flag.offer().words()));
    }

    private static String[] words(Syntax syntax, List<String> arguments, String... more) {
        return Stream.of(Stream.of(syntax.name()), arguments.stream(), Stream.of(more))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    @Test
    void every_flag_with_a_value_says_what_its_values_are() {
        assertThat(COMMANDS.stream()
                        .flatMap(syntax -> syntax.flags().stream())
                        .filter(flag -> flag.takesValue() && flag.offer().equals(Offer.NOTHING))
                        .map(Flag::label))
                .as("values of which no shell can offer one")
                .containsOnly(
                        "CONTEXT",
                        "HOST:PORT",
                        "KEY=VALUE",
                        "NAME",
                        "NAMESPACE",
                        "NAMESPACE/NAME",
                        "NUMBER",
                        "PEER",
                        "PEER[:PORT[/PROTOCOL]]",
                        "SIZE",
                        "VERSION",
                        "git:REV");
    }

    private Run run(String... words) {
        return new Run.In(folder).withRules(BuiltInRules.all()).run(words);
    }
}
