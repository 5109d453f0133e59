package io.portreeve.app;

import io.portreeve.fix.EditedFile;
import io.portreeve.report.Plain;

/** A difference for somebody's eyes: what would steer the terminal is written out, which git and patch would not understand. */
final class ReadableDiff {
    private static final String TAB = "    ";

    private ReadableDiff() {}

    static String of(EditedFile file, String name) {
        StringBuilder readable = new StringBuilder();
        for (String line : file.readableDiff(name).stripTrailing().split("\n", -1)) {
            String shown = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            readable.append(Plain.of(shown.replace("\t", TAB))).append('\n');
        }
        return readable.toString();
    }
}
