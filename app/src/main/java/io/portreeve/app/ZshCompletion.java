package io.portreeve.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The completion script for zsh, to be sourced or to be put as {@code _portreeve} into a folder of {@code fpath}. */
final class ZshCompletion {
    private static final String REPORTS = """

            # A format, and a file behind an equals sign.
            _portreeve_reports() {
              if compset -P '*='; then
                _files
              else
                compadd -S '' -- "$@"
              fi
            }

            _portreeve() {
              local curcontext=$curcontext state line
              local -a commands
              typeset -A opt_args
            """;
    private static final String CLOSING = """
            }

            if [[ $funcstack[1] == _portreeve ]]; then
              _portreeve "$@"
            else
              compdef _portreeve portreeve
            fi
            """;

    private final Completable program;
    private final List<String> lines = new ArrayList<>();

    ZshCompletion(Completable program) {
        this.program = program;
    }

    String script() {
        lines.add("#compdef portreeve");
        lines.addAll(Completable.opening("zsh"));
        lines.addAll(REPORTS.lines().toList());
        lines.add("  commands=(");
        program.commands()
                .forEach(syntax -> lines.add("    " + Completable.quoted(syntax.name() + ":" + syntax.summary())));
        lines.add("  )");
        lines.add("  _arguments -C \\");
        program.program().flags().forEach(flag -> lines.add("    " + spec(flag) + " \\"));
        lines.add("    '1: :->command' '*:: :->rest'");
        lines.add("  case $state in");
        lines.add("    command) _describe -t commands 'portreeve command' commands ;;");
        lines.add("    rest)");
        lines.add("      case $words[1] in");
        program.commands().forEach(this::addCommand);
        lines.add("      esac");
        lines.add("      ;;");
        lines.add("  esac");
        lines.addAll(CLOSING.lines().toList());
        return String.join("\n", lines) + "\n";
    }

    private void addCommand(Syntax syntax) {
        lines.add("        " + syntax.name() + ")");
        lines.add("          _arguments -s -S \\");
        syntax.flags().forEach(flag -> lines.add("            " + spec(flag) + " \\"));
        lines.add(
                "            " + Completable.quoted("*:" + message(syntax.arguments()) + ":" + action(syntax.offer())));
        lines.add("          ;;");
    }

    /** Every flag may be given again, so that a later word can overrule an alias. */
    private static String spec(Flag flag) {
        String names = flag.names().stream()
                .map(name -> flag.takesValue() ? name + (name.startsWith("--") ? "=" : "+") : name)
                .collect(Collectors.joining(","));
        String text = "[" + flag.description().replaceAll("([\\[\\]])", "\\\\$1") + "]"
                + (flag.takesValue() ? ":" + message(flag.label()) + ":" + action(flag.offer()) : "");
        return "'*'" + (flag.names().size() > 1 ? "{" + names + "}" : names) + Completable.quoted(text);
    }

    private static String message(String label) {
        return label.isEmpty() ? " " : label.replace(":", "\\:");
    }

    private static String action(Offer offer) {
        return switch (offer.kind()) {
            case FILES -> "_files";
            case WORDS -> "(" + String.join(" ", offer.words()) + ")";
            case REPORT -> "_portreeve_reports " + String.join(" ", offer.words());
            case NOTHING, RULES, PROVIDERS -> " ";
        };
    }
}
