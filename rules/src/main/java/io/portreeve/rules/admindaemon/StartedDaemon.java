package io.portreeve.rules.admindaemon;

import io.portreeve.rules.invocation.Invocation;
import io.portreeve.rules.invocation.Listening;
import io.portreeve.rules.invocation.Options;
import io.portreeve.rules.invocation.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A daemon that an invocation starts, itself or through a service manager, with the word that starts it. */
record StartedDaemon(Daemon daemon, String program, Token token, Listening listening) {
    private static final Set<String> STARTING = Set.of("start", "restart", "enable", "reload-or-restart");

    static Optional<StartedDaemon> by(Invocation invocation) {
        return throughManager(invocation).or(() -> of(invocation.name(), invocation.program(), invocation.options()));
    }

    private static Optional<StartedDaemon> of(String program, Token token, Options options) {
        return Daemons.of(program)
                .flatMap(daemon -> daemon.listens(program, options)
                        .map(listening -> new StartedDaemon(daemon, program, token, listening)));
    }

    /** {@code service ssh start}, {@code systemctl start sshd}, {@code /etc/init.d/ssh start}. */
    private static Optional<StartedDaemon> throughManager(Invocation invocation) {
        List<Token> words = invocation.arguments().stream()
                .filter(word -> !word.text().startsWith("-"))
                .toList();
        String path = invocation.program().text();
        if (path.startsWith("/etc/init.d/") || path.startsWith("/etc/rc.d/")) {
            return service(invocation.program(), words, 0);
        }
        if (words.size() < 2) {
            return Optional.empty();
        }
        String program = invocation.name();
        if (program.equals("service") || program.equals("rc-service") || program.equals("invoke-rc.d")) {
            return service(words.get(0), words, 1);
        }
        return program.equals("systemctl") ? service(words.get(1), words, 0) : Optional.empty();
    }

    private static Optional<StartedDaemon> service(Token name, List<Token> words, int verb) {
        return verb < words.size() && STARTING.contains(words.get(verb).text())
                ? of(Daemons.programOfService(name.text()), name, new Options(List.of()))
                : Optional.empty();
    }
}
