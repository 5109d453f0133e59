package io.portreeve.rules.admindaemon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the daemons in what is executed: behind wrappers such as {@code sudo}, in scripts, through service managers. */
final class Invocation {
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

    private static final Set<String> STARTING = Set.of("start", "restart", "enable", "reload-or-restart");

    private final List<Found> found = new ArrayList<>();

    /** A daemon with the word that starts it. */
    record Found(Daemon daemon, String program, Token token, Listening listening) {}

    private Invocation() {}

    /** The daemons that executing these words starts. */
    static List<Found> of(List<Token> words) {
        Invocation invocation = new Invocation();
        invocation.execute(words, 0);
        return invocation.found;
    }

    /** The daemons that a shell script starts. */
    static List<Found> ofScript(Token script) {
        Invocation invocation = new Invocation();
        invocation.script(script, 0);
        return invocation.found;
    }

    private void script(Token script, int depth) {
        if (depth < DEEPEST_SCRIPT) {
            for (List<Word> command : ShellScript.commands(script.text())) {
                execute(command.stream().map(script::inner).toList(), depth + 1);
            }
        }
    }

    private void execute(List<Token> words, int depth) {
        List<Token> command = withoutWrappers(words);
        if (command.isEmpty()) {
            return;
        }
        String program = Daemons.baseName(command.get(0).text());
        List<Token> arguments = command.subList(1, command.size());
        if (SHELLS.contains(program) || USER_SWITCHERS.contains(program)) {
            scriptArgument(arguments).ifPresent(script -> script(script, depth));
            return;
        }
        startedThroughManager(program, command)
                .ifPresentOrElse(found::add, () -> start(command.get(0), texts(arguments)));
    }

    private void start(Token program, List<String> arguments) {
        String name = Daemons.baseName(program.text());
        Daemons.of(name)
                .ifPresent(daemon -> daemon.listens(name, new Options(arguments))
                        .ifPresent(listening -> found.add(new Found(daemon, name, program, listening))));
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

    private static List<Token> withoutWrappers(List<Token> words) {
        List<Token> left = words;
        while (!left.isEmpty()) {
            String word = Daemons.baseName(left.get(0).text());
            List<Token> rest = left.subList(1, left.size());
            if (KEYWORDS.contains(word)
                    || ASSIGNMENT.matcher(left.get(0).text()).matches()) {
                left = rest;
            } else if (runsAnother(word, rest)) {
                left = withoutFlags(rest, WRAPPERS.getOrDefault(word, Set.of()));
                left = TAKING_A_WORD.contains(word) && !left.isEmpty() ? left.subList(1, left.size()) : left;
            } else if (word.startsWith("python")
                    && rest.size() > 1
                    && rest.get(0).text().equals("-m")) {
                left = rest.subList(1, rest.size());
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

    /** {@code service ssh start}, {@code systemctl start sshd}, {@code /etc/init.d/ssh start}. */
    private static Optional<Found> startedThroughManager(String program, List<Token> command) {
        List<Token> words = command.stream()
                .skip(1)
                .filter(word -> !word.text().startsWith("-"))
                .toList();
        String path = command.get(0).text();
        if (path.startsWith("/etc/init.d/") || path.startsWith("/etc/rc.d/")) {
            return service(command.get(0), words, 0);
        }
        if (words.size() < 2) {
            return Optional.empty();
        }
        if (program.equals("service") || program.equals("rc-service") || program.equals("invoke-rc.d")) {
            return service(words.get(0), words, 1);
        }
        return program.equals("systemctl") ? service(words.get(1), words, 0) : Optional.empty();
    }

    private static Optional<Found> service(Token name, List<Token> words, int verb) {
        if (verb >= words.size() || !STARTING.contains(words.get(verb).text())) {
            return Optional.empty();
        }
        String program = Daemons.programOfService(name.text());
        return Daemons.of(program)
                .flatMap(daemon -> daemon.listens(program, new Options(List.of()))
                        .map(listening -> new Found(daemon, program, name, listening)));
    }

    private static List<String> texts(List<Token> words) {
        return words.stream().map(Token::text).toList();
    }
}
