package io.portreeve.bench.process;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the shell's {@code times} prints: a line for the shell, a line for its children, each user and system. */
final class CpuTimes {
    private static final Pattern TIME = Pattern.compile("(\\d+)m(\\d+[.,]?\\d*)s");

    private CpuTimes() {}

    /** User and system seconds of the children together. */
    static double ofChildren(String printed) {
        String children = printed.lines().skip(1).findFirst().orElseThrow();
        double seconds = 0;
        Matcher time = TIME.matcher(children);
        while (time.find()) {
            seconds += Integer.parseInt(time.group(1)) * 60
                    + Double.parseDouble(time.group(2).replace(',', '.'));
        }
        return seconds;
    }
}
