package io.portreeve.rules.invocation;

import io.portreeve.finding.Confidence;
import io.portreeve.model.Container;
import io.portreeve.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that a container executes, with how sure that is: a command is certain, arguments to an entry point that the
 * manifest does not show are likely.
 */
public record Executed(Invocation invocation, Confidence confidence) {
    /** The programs in a container's command, else in its arguments. */
    public static List<Executed> by(Container container) {
        List<Token> command = tokens(container, container.command());
        List<Token> args = tokens(container, container.args());
        if (!command.isEmpty()) {
            List<Token> words = new ArrayList<>(isEntryPoint(command) ? List.of() : command);
            words.addAll(args);
            return executed(Invocations.of(words), isEntryPoint(command) ? Confidence.LIKELY : Confidence.CERTAIN);
        }
        List<Invocation> found = new ArrayList<>(Invocations.of(args));
        if (args.size() == 1 && args.get(0).text().contains(" ")) {
            found.addAll(Invocations.ofScript(args.get(0)));
        }
        return executed(found, Confidence.LIKELY);
    }

    /** Each value as one word. */
    public static List<Token> tokens(Container container, List<Value<String>> values) {
        return values.stream()
                .map(value ->
                        Token.whole(value.known().orElse(""), value.place().orElseGet(container::place)))
                .toList();
    }

    /** A script of the image that, by custom, ends in executing its arguments; Docker's own starts a daemon. */
    private static boolean isEntryPoint(List<Token> command) {
        String program = Invocation.baseName(command.get(0).text());
        return command.size() == 1 && program.contains("entrypoint") && !program.startsWith("dockerd");
    }

    private static List<Executed> executed(List<Invocation> found, Confidence confidence) {
        return found.stream().map(one -> new Executed(one, confidence)).toList();
    }
}
