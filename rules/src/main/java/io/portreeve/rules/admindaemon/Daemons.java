package io.portreeve.rules.admindaemon;

import static io.portreeve.rules.catalogue.Danger.ADMIN;
import static io.portreeve.rules.catalogue.Danger.ADMIN_CONSOLE;

import io.portreeve.rules.invocation.Invocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every daemon that the rule knows, by the name of its executable. */
final class Daemons {
    static final DockerApi DOCKER = new DockerApi();

    private static final String NO_SHELL_SERVER =
            "remove the daemon: kubectl exec gives a shell where one is needed, a logging sidecar carries logs out";
    private static final String NO_DESKTOP =
            "remove the daemon, or let it listen on 127.0.0.1 and reach it with kubectl" + " port-forward";

    private static final List<Daemon> ALL = List.of(
            new PlainDaemon(
                    "an SSH server",
                    ADMIN,
                    Set.of("sshd"),
                    22,
                    Set.of("-p", "-oPort"),
                    Set.of("-oListenAddress"),
                    Set.of("-t", "-T", "-G", "-i", "-V"),
                    NO_SHELL_SERVER),
            new PlainDaemon(
                    "an SSH server",
                    ADMIN,
                    Set.of("dropbear"),
                    22,
                    Set.of("-p"),
                    Set.of(),
                    Set.of("-i", "-V", "-h"),
                    NO_SHELL_SERVER),
            new PlainDaemon(
                    "a Telnet server",
                    ADMIN,
                    Set.of("telnetd", "in.telnetd", "utelnetd"),
                    23,
                    Set.of("-p"),
                    Set.of("-b"),
                    Set.of("-i"),
                    NO_SHELL_SERVER),
            remoteShell("rshd", 514),
            remoteShell("rlogind", 513),
            remoteShell("rexecd", 512),
            new PlainDaemon(
                    "a remote desktop (RDP) server",
                    ADMIN,
                    Set.of("xrdp"),
                    3389,
                    Set.of("-p", "--port"),
                    Set.of(),
                    Set.of("-k", "--kill", "-v", "--version", "-h", "--help"),
                    NO_DESKTOP),
            new PlainDaemon(
                    "a VNC server",
                    ADMIN,
                    Set.of("x11vnc"),
                    5900,
                    Set.of("-rfbport", "--rfbport"),
                    Set.of("-listen", "--listen"),
                    Set.of("-localhost", "-storepasswd", "--storepasswd", "-version", "-help", "--help", "-R", "-Q"),
                    NO_DESKTOP),
            new VncDisplay(),
            new VncInBrowser(),
            terminal("ttyd", 7681, Set.of("-i", "--interface")),
            terminal("gotty", 8080, Set.of("-a", "--address")),
            terminal("wetty", 3000, Set.of("--host")),
            new PlainDaemon(
                    "a terminal in the browser",
                    ADMIN,
                    Set.of("shellinaboxd", "shellinabox"),
                    4200,
                    Set.of("-p", "--port"),
                    Set.of(),
                    Set.of("--localhost-only", "--cgi"),
                    NO_SHELL_SERVER),
            editor("code-server", 8080),
            editor("openvscode-server", 3000),
            DOCKER,
            new KubectlProxy());

    private static final Map<String, Daemon> BY_PROGRAM = byProgram();

    private Daemons() {}

    private static PlainDaemon remoteShell(String name, int port) {
        return new PlainDaemon(
                "a remote shell without encryption",
                ADMIN,
                Set.of(name, "in." + name),
                port,
                Set.of("-p"),
                Set.of(),
                Set.of(),
                NO_SHELL_SERVER);
    }

    private static PlainDaemon terminal(String name, int port, Set<String> hostFlags) {
        return new PlainDaemon(
                "a terminal in the browser",
                ADMIN,
                Set.of(name),
                port,
                Set.of("-p", "--port"),
                hostFlags,
                Set.of("-v", "--version", "-h", "--help"),
                NO_SHELL_SERVER);
    }

    private static PlainDaemon editor(String name, int port) {
        return new PlainDaemon(
                "an editor with a terminal in the browser",
                ADMIN_CONSOLE,
                Set.of(name),
                port,
                Set.of("--bind-addr", "--port"),
                Set.of("--host", "--bind-addr"),
                Set.of("--install-extension", "--list-extensions", "--version", "--help"),
                "put it behind a login and publish it to nobody else, or let it listen on 127.0.0.1 and reach it with"
                        + " kubectl port-forward");
    }

    private static Map<String, Daemon> byProgram() {
        Map<String, Daemon> byProgram = new LinkedHashMap<>();
        ALL.forEach(daemon -> daemon.programs().forEach(program -> byProgram.put(program, daemon)));
        return byProgram;
    }

    /** The daemon of an executable, given with or without its folder. */
    static Optional<Daemon> of(String program) {
        return Optional.ofNullable(BY_PROGRAM.get(Invocation.baseName(program)));
    }

    /** Debian calls the service of sshd ssh; otherwise a service is called as its program. */
    static String programOfService(String name) {
        String unit = Invocation.baseName(name).replaceFirst("(@.*)?(\\.service)?$", "");
        return unit.equals("ssh") ? "sshd" : unit;
    }
}
