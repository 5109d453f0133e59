package io.portreeve.report;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Paths as URIs: relative ones stay relative, everything that a URI reserves is percent-encoded. */
final class FileUri {
    private static final String UNRESERVED_MARKS = "-._~/";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private FileUri() {}

    /** The URI reference of a {@code /}-separated path. */
    static String of(String path) {
        if (path.startsWith("/")) {
            return "file://" + encoded(path);
        }
        return path.matches("[A-Za-z]:/.*")
                ? "file:///" + path.substring(0, 2) + encoded(path.substring(2))
                : encoded(path);
    }

    /** Whether a reference says by itself where it points. */
    static boolean isAbsolute(String uri) {
        return uri.startsWith("file:");
    }

    private static String encoded(String path) {
        StringBuilder uri = new StringBuilder(path.length());
        for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved((char) (unit & 0xff))) {
                uri.append((char) unit);
            } else {
                uri.append('%').append(HEX.toHexDigits(unit));
            }
        }
        return uri.toString();
    }

    private static boolean isUnreserved(char unit) {
        return (unit >= 'a' && unit <= 'z')
                || (unit >= 'A' && unit <= 'Z')
                || (unit >= '0' && unit <= '9')
                || UNRESERVED_MARKS.indexOf(unit) >= 0;
    }
}
