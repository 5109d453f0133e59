package io.portreeve.fix;

import java.nio.charset.StandardCharsets;

/** A file's name as git writes it at the head of a patch. */
final class PatchName {
    private static final String NAMED = "\007\b\t\n\013\f\r";
    private static final String LETTERS = "abtnvfr";

    private PatchName() {}

    /** In quotes where it has other characters than printable ones of ASCII; with a tab behind it where it has a space. */
    static String of(String name) {
        StringBuilder written = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            append(written, each & 0xff);
        }
        String quoted = written.length() == name.length() ? name : '"' + written.toString() + '"';
        return quoted.indexOf(' ') >= 0 ? quoted + "\t" : quoted;
    }

    private static void append(StringBuilder written, int unit) {
        int named = NAMED.indexOf(unit);
        if (named >= 0) {
            written.append('\\').append(LETTERS.charAt(named));
        } else if (unit == '"' || unit == '\\') {
            written.append('\\').append((char) unit);
        } else if (unit < ' ' || unit >= 0x7f) {
            written.append(String.format("\\%03o", unit));
        } else {
            written.append((char) unit);
        }
    }
}
