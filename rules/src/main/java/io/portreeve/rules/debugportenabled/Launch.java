package io.portreeve.rules.debugportenabled;

import io.portreeve.finding.Confidence;
import io.portreeve.model.Container;
import io.portreeve.rules.invocation.Executed;
import io.portreeve.rules.invocation.Options;
import io.portreeve.rules.invocation.ShellScript;
import io.portreeve.rules.invocation.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a container's programs are started: what it executes, and the variables they see.
 *
 * @param image as written; empty where nobody knows
 * @param executed the programs that it executes
 * @param variables literal environment variables
 */
record Launch(String image, List<Executed> executed, Map<String, Token> variables) {
    private static final Pattern REFERENCE = Pattern.compile("\\$(?:\\((\\w+)\\)|\\{(\\w+)}|(\\w+))");
    /** Programs whose arguments are but text to them. */
    private static final Set<String> MENTIONING = Set.of("echo", "printf", "grep", "sed", "awk", "pgrep", "pkill", "[");

    private static final Set<String> YES = Set.of("1", "true", "yes", "on", "y", "t");

    static Launch of(Container container) {
        Map<String, Token> variables = new LinkedHashMap<>();
        container
                .env()
                .forEach((name, value) -> value.known()
                        .ifPresent(text -> variables.put(
                                name, Token.whole(text, value.place().orElseGet(container::place)))));
        return new Launch(container.image().known().orElse(""), Executed.by(container), variables);
    }

    /** Words that belong together: those of one invocation, or of one variable. */
    record Words(String program, String variable, List<Token> tokens, Confidence confidence) {
        Options options() {
            return new Options(tokens.stream().map(Token::text).toList());
        }

        /** The first word that starts like this. */
        Optional<Token> starting(String prefix) {
            return tokens.stream()
                    .filter(token -> token.text().startsWith(prefix))
                    .findFirst();
        }
    }

    /** The words of every invocation that may start something. */
    Stream<Words> invocations() {
        return executed.stream()
                .filter(one -> !MENTIONING.contains(one.invocation().name()))
                .map(one -> {
                    List<Token> tokens = new ArrayList<>(one.invocation().assignments());
                    tokens.add(one.invocation().program());
                    tokens.addAll(one.invocation().arguments());
                    return new Words(one.invocation().name(), "", tokens, one.confidence());
                });
    }

    /** The words of every variable; that a program heeds it is likely. */
    Stream<Words> environment() {
        return variables.entrySet().stream()
                .map(variable -> new Words("", variable.getKey(), words(variable.getValue()), Confidence.LIKELY));
    }

    private static List<Token> words(Token value) {
        return ShellScript.commands(value.text()).stream()
                .flatMap(List::stream)
                .map(value::inner)
                .toList();
    }

    Optional<Token> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /** A variable's text with the variables in it replaced. */
    Optional<String> text(String variable) {
        return variable(variable).map(token -> expanded(token.text()));
    }

    /** A variable that switches something on. */
    Optional<Token> switchedOn(String variable) {
        return variable(variable).filter(token -> isYes(token.text()));
    }

    static boolean isYes(String text) {
        return YES.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Text with {@code $(NAME)}, {@code ${NAME}} and {@code $NAME} replaced by what the container's variables say. */
    String expanded(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(valueOf(found)));
    }

    private String valueOf(MatchResult reference) {
        return IntStream.rangeClosed(1, reference.groupCount())
                .mapToObj(reference::group)
                .filter(Objects::nonNull)
                .flatMap(name -> variable(name).stream())
                .map(Token::text)
                .findFirst()
                .orElseGet(reference::group);
    }
}
