package io.portreeve.rules.catalogue;

import io.portreeve.model.Container;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program that a container starts, as far as its manifest says; further arguments name other services and tell nothing. */
final class Executable {
    private static final Set<String> SHELLS =
            Set.of("sh", "bash", "ash", "dash", "env", "exec", "tini", "dumb-init", "sudo");

    private static final Pattern PROGRAM = Pattern.compile("[A-Za-z][\\w.+-]*");

    private Executable() {}

    /** Its name without its folder. */
    static Optional<String> of(Container container) {
        List<String> line = Stream.concat(container.command().stream(), container.args().stream())
                .flatMap(value -> value.known().stream())
                .flatMap(text -> Stream.of(text.strip().split("\\s+")))
                .toList();
        boolean onlyOptions =
                container.command().isEmpty() && !line.isEmpty() && line.get(0).startsWith("-");
        return onlyOptions ? Optional.empty() : program(line);
    }

    private static Optional<String> program(List<String> line) {
        return line.stream()
                .filter(word -> !word.startsWith("-"))
                .map(word -> word.substring(word.lastIndexOf('/') + 1))
                .filter(word -> !SHELLS.contains(word))
                .findFirst()
                .filter(word -> PROGRAM.matcher(word).matches());
    }
}
