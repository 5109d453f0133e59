package io.portreeve.rules.admindaemon;

import io.portreeve.rules.catalogue.Danger;
import io.portreeve.rules.invocation.ListenAddress;
import io.portreeve.rules.invocation.Listening;
import io.portreeve.rules.invocation.Options;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** noVNC or a bare websockify, which hand a VNC session to browsers: {@code websockify 6080 localhost:5901}. */
final class VncInBrowser implements Daemon {
    private static final int NOVNC_PORT = 6080;
    private static final Set<String> LISTEN = Set.of("--listen");

    @Override
    public String what() {
        return "VNC in the browser";
    }

    @Override
    public Danger danger() {
        return Danger.ADMIN;
    }

    @Override
    public Set<String> programs() {
        return Set.of("websockify", "novnc_proxy", "novnc_server", "novnc");
    }

    @Override
    public String instead() {
        return "remove it, or let it listen on 127.0.0.1 and reach it with kubectl port-forward";
    }

    @Override
    public Optional<Listening> listens(String program, Options options) {
        return program.equals("websockify") ? ofWebsockify(options) : ofNoVnc(options);
    }

    private static Optional<Listening> ofNoVnc(Options options) {
        Optional<ListenAddress> address = options.value(LISTEN).map(ListenAddress::of);
        return address.isEmpty() ? Optional.of(Listening.byDefault(NOVNC_PORT)) : beyondThePod(address.get());
    }

    /** Websockify relays whatever it is told to; only a VNC target makes it a way to a desktop. */
    private static Optional<Listening> ofWebsockify(Options options) {
        boolean vnc = options.words().stream().anyMatch(VncInBrowser::speaksOfVnc);
        if (!vnc) {
            return Optional.empty();
        }
        return options.plainWords().stream()
                .map(ListenAddress::of)
                .filter(address -> address.port().isPresent())
                .findFirst()
                .map(VncInBrowser::beyondThePod)
                .orElseGet(() -> Optional.of(Listening.on(Optional.empty())));
    }

    private static boolean speaksOfVnc(String word) {
        int port = ListenAddress.of(word).port().orElse(0);
        return word.toLowerCase(Locale.ROOT).contains("vnc") || (port >= 5900 && port < 6000);
    }

    private static Optional<Listening> beyondThePod(ListenAddress address) {
        return address.isLoopback() ? Optional.empty() : Optional.of(Listening.on(address.port()));
    }
}
