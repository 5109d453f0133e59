package io.portreeve.rules.debugportenabled;

import io.portreeve.finding.Confidence;
import io.portreeve.rules.invocation.Options;
import io.portreeve.rules.invocation.Token;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The console that Flask's development server shows with an error in debug mode, on an address that others reach. */
final class Werkzeug {
    private static final int FLASK_PORT = 5000;
    private static final int DJANGO_PORT = 8000;
    private static final Set<String> NO_DEBUG = Set.of("--no-debug", "--no-debugger");
    private static final Set<String> HOST = Set.of("--host", "-h");
    private static final Set<String> PORT = Set.of("--port", "-p");
    private static final Set<String> PRODUCTION = Set.of("gunicorn", "uwsgi", "waitress-serve", "hypercorn", "uvicorn");
    private static final String PIN = "its PIN guards it, unless WERKZEUG_DEBUG_PIN switches that off";

    private final Launch launch;

    private Werkzeug(Launch launch) {
        this.launch = launch;
    }

    static Stream<DebugPort> in(Launch launch) {
        Werkzeug search = new Werkzeug(launch);
        Stream<DebugPort> commands = launch.invocations().flatMap(words -> search.started(words).stream());
        return Stream.concat(commands, search.byVariables().stream());
    }

    private Optional<DebugPort> started(Launch.Words words) {
        Options options = words.options();
        boolean flaskRun = words.program().equals("flask") && options.words().contains("run");
        if (flaskRun && !options.hasAny(NO_DEBUG)) {
            Optional<Token> debug = words.starting("--debug").or(this::debugVariable);
            DebugAddress address = new DebugAddress(
                    options.value(HOST)
                            .map(launch::expanded)
                            .or(() -> launch.text("FLASK_RUN_HOST"))
                            .orElse(""),
                    port(options.value(PORT).map(launch::expanded).or(() -> launch.text("FLASK_RUN_PORT"))));
            return debug.flatMap(token -> open(token, address, FLASK_PORT, words.confidence()));
        }
        int at = options.words().indexOf("runserver_plus");
        return at < 0 || at + 1 >= options.words().size()
                ? Optional.empty()
                : open(
                        words.tokens().get(at),
                        DebugAddress.of(launch.expanded(options.words().get(at + 1))),
                        DJANGO_PORT,
                        words.confidence());
    }

    /** Nothing is said about a command that the image supplies; a program of the author's own may choose its host itself. */
    private Optional<DebugPort> byVariables() {
        boolean other = launch.invocations()
                .anyMatch(words ->
                        PRODUCTION.contains(words.program()) || words.program().equals("flask"));
        DebugAddress address =
                new DebugAddress(launch.text("FLASK_RUN_HOST").orElse(""), port(launch.text("FLASK_RUN_PORT")));
        return other
                ? Optional.empty()
                : debugVariable().flatMap(token -> open(token, address, FLASK_PORT, Confidence.LIKELY));
    }

    private Optional<Token> debugVariable() {
        return launch.switchedOn("FLASK_DEBUG")
                .or(() -> launch.variable("FLASK_ENV").filter(env -> env.text().equals("development")));
    }

    private static Optional<Integer> port(Optional<String> text) {
        return text.flatMap(written -> DebugAddress.of(written).port());
    }

    private Optional<DebugPort> open(Token token, DebugAddress address, int defaultPort, Confidence confidence) {
        if (!address.hasHost() || address.isLoopback()) {
            return Optional.empty();
        }
        boolean noPin = launch.text("WERKZEUG_DEBUG_PIN").filter("off"::equals).isPresent();
        return Optional.of(new DebugPort(
                Debugger.WERKZEUG, token, address.listening(defaultPort), noPin ? address.unknown() : PIN, confidence));
    }
}
