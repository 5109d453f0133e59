package io.portreeve.app;

import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where a server is to listen. */
final class ListenAddress {
    private static final Pattern FORM = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9.-]*):([0-9]{1,5})");
    private static final int LAST_PORT = 65535;

    private ListenAddress() {}

    /** {@code HOST:PORT}; without a host every address, with port 0 a free one. */
    static InetSocketAddress parse(String flag, String typed) {
        Matcher form = FORM.matcher(typed);
        if (!form.matches() || Integer.parseInt(form.group(2)) > LAST_PORT) {
            throw new UsageException(flag + " takes HOST:PORT such as 127.0.0.1:8443, not '" + typed + "'");
        }
        int port = Integer.parseInt(form.group(2));
        String host = form.group(1);
        return host.isEmpty()
                ? new InetSocketAddress(port)
                : new InetSocketAddress(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port);
    }
}
