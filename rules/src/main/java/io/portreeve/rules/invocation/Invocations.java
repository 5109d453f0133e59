package io.portreeve.rules.invocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the programs in what is executed: behind wrappers such as {@code sudo}, and in shell scripts. */
final class Invocations {
    private static final int DEEPEST_SCRIPT = 4;
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh", "ksh");
    private static final Set<String> USER_SWITCHERS = Set.of("su", "runuser");
    private static final Pattern SCRIPT_FLAG = Pattern.compile("-[a-zA-Z]*c");
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*", Pattern.DOTALL);
    private static final Set<String> KEYWORDS = Set.of("if", "then", "else", "elif", "do", "while", "until", "!", "{");
    /** Programs that run the program named behind them, with the flags of theirs that take a value. */
    private static final Map<String, Set<String>> WRAPPERS = Map.ofEntries(
            Map.entry("exec", Set.of("-a")),
            Map.entry("command", Set.of()),
            Map.entry("time", Set.of()),
            Map.entry("nohup", Set.of()),
            Map.entry("setsid", Set.of()),
            Map.entry("busybox", Set.of()),
            Map.entry("toybox", Set.of()),
            Map.entry("npx", Set.of("-p")),
            Map.entry("tini", Set.of("-p", "-e")),
            Map.entry("dumb-init", Set.of("-r", "--rewrite")),
            Map.entry("env", Set.of("-u", "-C")),
            Map.entry("sudo", Set.of("-u", "-g", "--user", "--group")),
            Map.entry("nice", Set.of("-n")),
            Map.entry("ionice", Set.of("-c", "-n")),
            Map.entry("stdbuf", Set.of("-i", "-o", "-e")),
            Map.entry("dockerd-entrypoint.sh", Set.of()),
            Map.entry("docker-entrypoint.sh", Set.of()));
    /** Wrappers whose first word that is no flag is theirs: a user, a duration, a folder. */
    private static final Set<String> TAKING_A_WORD = Set.of("gosu", "su-exec", "timeout", "chroot");

    private static final Set<String> PYTHON_FLAGS_WITH_VALUE = Set.of("-X", "-W");

    private final List<Invocation> found = new ArrayList<>();

    private Invocations() {}

    /** The programs that executing these words starts. */
    static List<Invocation> of(List<Token> words) {
        Invocations invocations = new Invocations();
        invocations.execute(words, 0);
        return invocations.found;
    }

    /** The programs that a shell script starts. */
    static List<Invocation> ofScript(Token script) {
        Invocations invocations = new Invocations();
        invocations.script(script, 0);
        return invocations.found;
    }

    private void script(Token script, int depth) {
        if (depth < DEEPEST_SCRIPT) {
            for (List<Word> command : ShellScript.commands(script.text())) {
                execute(command.stream().map(script::inner).toList(), depth + 1);
            }
        }
    }

    private void execute(List<Token> words, int depth) {
        List<Token> assignments = new ArrayList<>();
        List<Token> command = withoutWrappers(words, assignments);
        if (command.isEmpty()) {
            return;
        }
        Invocation invocation = new Invocation(command.get(0), command.subList(1, command.size()), assignments);
        String program = invocation.name();
        if (SHELLS.contains(program) || USER_SWITCHERS.contains(program)) {
            scriptArgument(invocation.arguments()).ifPresent(script -> script(script, depth));
            return;
        }
        found.add(invocation);
    }

    private static Optional<Token> scriptArgument(List<Token> arguments) {
        for (int i = 0; i + 1 < arguments.size(); i++) {
            String word = arguments.get(i).text();
            if (SCRIPT_FLAG.matcher(word).matches() || word.equals("--command")) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static List<Token> withoutWrappers(List<Token> words, List<Token> assignments) {
        List<Token> left = words;
        while (!left.isEmpty()) {
            String word = Invocation.baseName(left.get(0).text());
            List<Token> rest = left.subList(1, left.size());
            if (ASSIGNMENT.matcher(left.get(0).text()).matches()) {
                assignments.add(left.get(0));
                left = rest;
            } else if (KEYWORDS.contains(word)) {
                left = rest;
            } else if (runsAnother(word, rest)) {
                left = withoutFlags(rest, WRAPPERS.getOrDefault(word, Set.of()));
                left = TAKING_A_WORD.contains(word) && !left.isEmpty() ? left.subList(1, left.size()) : left;
            } else if (word.startsWith("python") && module(rest) > 0) {
                left = rest.subList(module(rest), rest.size());
            } else {
                return left;
            }
        }
        return left;
    }

    /** Docker's entry point runs dockerd itself, unless it is told what to run. */
    private static boolean runsAnother(String word, List<Token> rest) {
        if (word.equals("dockerd-entrypoint.sh")) {
            return !rest.isEmpty() && !rest.get(0).text().startsWith("-");
        }
        return WRAPPERS.containsKey(word) || TAKING_A_WORD.contains(word);
    }

    /** Where the module's name stands in {@code python -m module}; 0 where Python runs no module. */
    private static int module(List<Token> arguments) {
        int at = 0;
        while (at + 1 < arguments.size() && arguments.get(at).text().startsWith("-")) {
            String flag = arguments.get(at).text();
            if (flag.equals("-m")) {
                return at + 1;
            }
            at += PYTHON_FLAGS_WITH_VALUE.contains(flag) ? 2 : 1;
        }
        return 0;
    }

    private static List<Token> withoutFlags(List<Token> words, Set<String> takingValue) {
        int at = 0;
        while (at < words.size() && words.get(at).text().startsWith("-")) {
            String flag = words.get(at).text();
            at += takingValue.contains(flag) ? 2 : 1;
            if (flag.equals("--")) {
                break;
            }
        }
        return words.subList(Math.min(at, words.size()), words.size());
    }
}
