package io.portreeve.rules.debugportenabled;

import io.portreeve.finding.Confidence;
import io.portreeve.rules.invocation.Executed;
import io.portreeve.rules.invocation.Listening;
import io.portreeve.rules.invocation.Options;
import io.portreeve.rules.invocation.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The table of programs that serve debuggers. */
final class DebugServers {
    private static final Set<String> NONE = Set.of();

    private static final List<DebugServer> ALL = List.of(
            new DebugServer(
                    Debugger.DELVE,
                    Set.of("dlv"),
                    Set.of("--headless", "dap"),
                    Set.of("--headless=false"),
                    Set.of("--listen", "-l"),
                    NONE,
                    false,
                    true,
                    0),
            new DebugServer(
                    Debugger.PYTHON,
                    Set.of("debugpy"),
                    NONE,
                    Set.of("--connect"),
                    Set.of("--listen"),
                    NONE,
                    false,
                    true,
                    0),
            new DebugServer(
                    Debugger.PYTHON,
                    Set.of("ptvsd"),
                    NONE,
                    Set.of("--client"),
                    Set.of("--port"),
                    Set.of("--host", "--server-host"),
                    false,
                    true,
                    5678),
            new DebugServer(
                    Debugger.NATIVE,
                    Set.of("gdbserver", "lldb-server"),
                    NONE,
                    Set.of("--version", "--help"),
                    Set.of("--listen"),
                    NONE,
                    true,
                    false,
                    0),
            new DebugServer(
                    Debugger.RUBY,
                    Set.of("rdbg"),
                    Set.of("-O", "--open"),
                    Set.of("-A", "--attach"),
                    Set.of("--port"),
                    Set.of("--host"),
                    false,
                    true,
                    0),
            new DebugServer(
                    Debugger.RUBY,
                    Set.of("rdebug-ide"),
                    NONE,
                    NONE,
                    Set.of("--port", "-p"),
                    Set.of("--host", "-h"),
                    false,
                    true,
                    1234),
            new DebugServer(
                    Debugger.DOTNET,
                    Set.of("netcoredbg", "vsdbg", "OpenDebugAD7"),
                    Set.of("--server"),
                    NONE,
                    Set.of("--server"),
                    NONE,
                    false,
                    false,
                    4711),
            new DebugServer(
                    Debugger.DOTNET_MONITOR,
                    Set.of("dotnet-monitor"),
                    Set.of("--no-auth"),
                    NONE,
                    Set.of("--urls", "-u"),
                    NONE,
                    false,
                    true,
                    52323),
            new DebugServer(
                    Debugger.PHP_PROXY,
                    Set.of("dbgpProxy", "pydbgpproxy"),
                    NONE,
                    NONE,
                    Set.of("-i"),
                    NONE,
                    false,
                    true,
                    9001),
            new DebugServer(
                    Debugger.BROWSER,
                    Set.of(
                            "chrome",
                            "google-chrome",
                            "google-chrome-stable",
                            "chromium",
                            "chromium-browser",
                            "headless_shell"),
                    Set.of("--remote-debugging-port"),
                    NONE,
                    Set.of("--remote-debugging-port"),
                    Set.of("--remote-debugging-address"),
                    false,
                    true,
                    0));

    private DebugServers() {}

    static Stream<DebugPort> in(Launch launch) {
        Stream<DebugPort> started = launch.executed().stream().flatMap(one -> started(one, launch).stream());
        return Stream.concat(started, ruby(launch).stream());
    }

    private static Optional<DebugPort> started(Executed one, Launch launch) {
        String program = one.invocation().name();
        Options options = new Options(ownArguments(one));
        return ALL.stream()
                .filter(server -> server.programs().contains(program))
                .findFirst()
                .flatMap(server -> server.listens(options, launch)
                        .map(address -> new DebugPort(
                                server.debugger(),
                                one.invocation().program(),
                                server.listening(address),
                                address.unknown(),
                                one.confidence())));
    }

    /** What stands behind {@code --} is said to the program that is debugged. */
    private static List<String> ownArguments(Executed one) {
        return one.invocation().arguments().stream()
                .map(Token::text)
                .takeWhile(word -> !word.equals("--"))
                .toList();
    }

    /** Ruby's debugger, switched on by variables. */
    private static Optional<DebugPort> ruby(Launch launch) {
        Optional<Token> open = launch.switchedOn("RUBY_DEBUG_OPEN");
        DebugAddress address = new DebugAddress(
                launch.text("RUBY_DEBUG_HOST").orElse(""),
                launch.text("RUBY_DEBUG_PORT")
                        .flatMap(text -> DebugAddress.of(text).port()));
        return open.isEmpty() || !address.hasHost() || address.isLoopback()
                ? Optional.empty()
                : Optional.of(new DebugPort(
                        Debugger.RUBY, open.get(), Listening.on(address.port()), address.unknown(), Confidence.LIKELY));
    }
}
