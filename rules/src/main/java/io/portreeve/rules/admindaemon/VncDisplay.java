package io.portreeve.rules.admindaemon;

import io.portreeve.rules.catalogue.Danger;
import io.portreeve.rules.invocation.ListenAddress;
import io.portreeve.rules.invocation.Listening;
import io.portreeve.rules.invocation.Options;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A VNC server that listens on 5900 plus the number of its display, such as {@code vncserver :1}. */
final class VncDisplay implements Daemon {
    private static final int DISPLAY_ZERO = 5900;
    private static final Pattern DISPLAY = Pattern.compile(":(\\d{1,3})");
    private static final Set<String> PORT = Set.of("-rfbport", "--rfbport", "-port");
    private static final Set<String> LOCAL = Set.of("-localhost", "--localhost");
    private static final Set<String> IDLE = Set.of("-kill", "-list", "-help", "--help", "-version", "-h");
    private static final Set<String> REFUSALS = Set.of("no", "0", "false", "off");

    @Override
    public String what() {
        return "a VNC server";
    }

    @Override
    public Danger danger() {
        return Danger.ADMIN;
    }

    @Override
    public Set<String> programs() {
        return Set.of(
                "vncserver",
                "tigervncserver",
                "tightvncserver",
                "vnc4server",
                "Xvnc",
                "Xtigervnc",
                "Xtightvnc",
                "Xkasmvnc",
                "x0vncserver",
                "x0tigervncserver");
    }

    @Override
    public String instead() {
        return "remove the VNC server, or start it with -localhost and reach it with kubectl port-forward";
    }

    @Override
    public Optional<Listening> listens(String program, Options options) {
        boolean local = options.hasAny(LOCAL)
                && options.value(LOCAL).filter(REFUSALS::contains).isEmpty();
        if (local || options.hasAny(IDLE)) {
            return Optional.empty();
        }
        Optional<String> port = options.value(PORT);
        return Optional.of(port.map(text -> Listening.on(ListenAddress.of(text).port()))
                .orElseGet(() -> ofDisplay(program, options)));
    }

    private static Listening ofDisplay(String program, Options options) {
        for (String word : options.words()) {
            Matcher display = DISPLAY.matcher(word);
            if (display.matches()) {
                boolean sharesIt = program.startsWith("x0");
                int number = sharesIt ? 0 : Integer.parseInt(display.group(1));
                return Listening.on(Optional.of(DISPLAY_ZERO + number));
            }
        }
        boolean takesNextFree = program.endsWith("vncserver") && !program.startsWith("x0");
        return Listening.byDefault(takesNextFree ? DISPLAY_ZERO + 1 : DISPLAY_ZERO);
    }
}
