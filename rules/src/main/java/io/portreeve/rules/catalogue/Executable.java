package io.portreeve.rules.catalogue;

import io.portreeve.model.Container;
import io.portreeve.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The program that a container starts, as far as its manifest says; further arguments name other services and tell nothing. */
final class Executable {
    private static final Set<String> SHELLS =
            Set.of("sh", "bash", "ash", "dash", "env", "exec", "tini", "dumb-init", "sudo");

    private Executable() {}

    /** Its name without its folder. */
    static Optional<String> of(Container container) {
        List<Value<String>> line = container.command().isEmpty() ? container.args() : container.command();
        return Stream.concat(line.stream(), container.args().stream())
                .flatMap(value -> value.known().stream())
                .flatMap(text -> Stream.of(text.strip().split("\\s+")))
                .filter(word -> !word.isEmpty() && !word.startsWith("-") && !word.contains("="))
                .map(word -> word.substring(word.lastIndexOf('/') + 1))
                .filter(word -> !SHELLS.contains(word))
                .findFirst();
    }
}
