package io.portreeve.app;

import java.util.ArrayList;
import java.util.List;

/** The completion script for fish. */
final class FishCompletion {
    private static final String FUNCTIONS = """

            # Whether the command line has this command; without an argument, whether it has none yet.
            function __portreeve_has
                set -l words (commandline -opc)
                if test (count $argv) -eq 0
                    test (count $words) -eq 1
                else
                    test (count $words) -gt 1; and test "$words[2]" = "$argv[1]"
                end
            end

            # A format, and a file behind an equals sign.
            function __portreeve_reports
                set -l typed (commandline -ct | string replace -r -- '^(--format=|-f)' '')
                set -l name (string match -r -- '^[a-z]+=' $typed)
                if test -n "$name"
                    for file in (__fish_complete_path (string replace -- $name '' $typed))
                        echo $name$file
                    end
                else
                    printf '%s\\n' $argv
                end
            end

            complete -c portreeve -f
            """;

    private final Completable program;
    private final List<String> lines = new ArrayList<>();

    FishCompletion(Completable program) {
        this.program = program;
    }

    String script() {
        lines.addAll(Completable.opening("fish"));
        lines.addAll(FUNCTIONS.lines().toList());
        program.program().flags().forEach(flag -> add("__portreeve_has", flag(flag)));
        for (Syntax syntax : program.commands()) {
            add("__portreeve_has", "-a " + syntax.name() + " -d " + quoted(syntax.summary()));
        }
        program.commands().forEach(this::addCommand);
        return String.join("\n", lines) + "\n";
    }

    private void addCommand(Syntax syntax) {
        String condition = "__portreeve_has " + syntax.name();
        syntax.flags().forEach(flag -> add(condition, flag(flag)));
        switch (syntax.offer().kind()) {
            case FILES -> add(condition, "-F");
            case WORDS, REPORT ->
                add(condition, "-a " + quoted(String.join(" ", syntax.offer().words())));
            case NOTHING, RULES, PROVIDERS -> {}
        }
    }

    private void add(String condition, String rest) {
        lines.add("complete -c portreeve -n " + quoted(condition) + " " + rest);
    }

    private static String flag(Flag flag) {
        StringBuilder text = new StringBuilder();
        for (String name : flag.names()) {
            text.append(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
                    .append(' ');
        }
        if (flag.takesValue()) {
            text.append(values(flag.offer())).append(' ');
        }
        return text + "-d " + quoted(flag.description());
    }

    private static String values(Offer offer) {
        return switch (offer.kind()) {
            case FILES -> "-r -F";
            case WORDS -> "-x -a " + quoted(String.join(" ", offer.words()));
            case REPORT -> "-x -a " + quoted("(__portreeve_reports " + String.join(" ", offer.words()) + ")");
            case NOTHING, RULES, PROVIDERS -> "-x";
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
