package io.portreeve.app;

import java.util.ArrayList;
import java.util.List;

/** The completion script for bash, from version 3.2 on. */
final class BashCompletion {
    /** Bash takes {@code --flag=value} apart, so that the equals sign is a word of its own. */
    private static final String OPENING = """

            _portreeve_files() {
              local name
              compopt -o filenames 2> /dev/null
              while IFS= read -r name; do
                COMPREPLY+=("$name")
              done < <(compgen -f -- "$1")
            }

            _portreeve_words() {
              local offered
              while IFS= read -r offered; do
                COMPREPLY+=("$offered")
              done < <(compgen -W "$2" -- "$1")
            }

            _portreeve() {
              local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} joined= given
              COMPREPLY=()
              if [ "$word" = = ]; then
                word=
                joined=yes
              elif [ "$before" = = ]; then
                before=${COMP_WORDS[COMP_CWORD - 2]}
                joined=yes
              fi
              for given in "${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
                if [ "$given" = -- ]; then
                  _portreeve_files "$word"
                  return
                fi
              done
              case $joined$before in
                yes-*) ;;
                yes*)
                  _portreeve_files "$word"
                  return
                  ;;
              esac
            """;

    private final Completable program;
    private final List<String> lines = new ArrayList<>();

    BashCompletion(Completable program) {
        this.program = program;
    }

    String script() {
        lines.addAll(Completable.opening("bash"));
        lines.addAll(OPENING.lines().toList());
        lines.add("  if [ \"$COMP_CWORD\" -eq 1 ]; then");
        List<String> first = new ArrayList<>(program.names());
        first.addAll(Completable.flagNames(program.program()));
        lines.add("    " + words(first));
        lines.add("    return");
        lines.add("  fi");
        lines.add("  case ${COMP_WORDS[1]}:$before in");
        program.commands().forEach(this::addValues);
        lines.add("  esac");
        lines.add("  case ${COMP_WORDS[1]}:$word in");
        program.commands().forEach(this::addArguments);
        lines.add("  esac");
        lines.add("}");
        lines.add("");
        lines.add("complete -F _portreeve portreeve");
        return String.join("\n", lines) + "\n";
    }

    /** What stands behind a flag. */
    private void addValues(Syntax syntax) {
        for (Flag flag : syntax.flags()) {
            if (flag.takesValue()) {
                String pattern = String.join(
                        " | ",
                        flag.names().stream()
                                .map(name -> syntax.name() + ":" + name)
                                .toList());
                lines.add("    " + pattern + ")");
                addOffer(flag.offer());
                lines.add("      return");
                lines.add("      ;;");
            }
        }
    }

    private void addArguments(Syntax syntax) {
        lines.add("    " + syntax.name() + ":-*) " + words(Completable.flagNames(syntax)) + " ;;");
        if (syntax.offer().kind() != Offer.Kind.NOTHING) {
            lines.add("    " + syntax.name() + ":*)");
            addOffer(syntax.offer());
            lines.add("      ;;");
        }
    }

    private void addOffer(Offer offer) {
        switch (offer.kind()) {
            case FILES -> lines.add("      _portreeve_files \"$word\"");
            case REPORT, WORDS -> lines.add("      " + words(offer.words()));
            case NOTHING, RULES, PROVIDERS -> {}
        }
    }

    private static String words(List<String> words) {
        return "_portreeve_words \"$word\" " + Completable.quoted(String.join(" ", words));
    }
}
