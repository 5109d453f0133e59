package io.portreeve.report;

import java.util.List;

/**
 * The folder that several files are in.
 *
 * @param path with a slash at its end; empty where they have none in common
 */
public record CommonFolder(String path) {
    /** The folder of the lines that decide. */
    public static CommonFolder ofLines(List<Exposure> exposures) {
        return of(exposures.stream()
                .flatMap(exposure -> exposure.decidedAt().stream())
                .map(place -> place.range().file().path())
                .distinct()
                .toList());
    }

    public static CommonFolder of(List<String> files) {
        String common = files.isEmpty() ? "" : files.get(0);
        for (String file : files) {
            while (!file.startsWith(common) || !(common.isEmpty() || common.endsWith("/"))) {
                common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
            }
        }
        return new CommonFolder(common);
    }

    /** A path in it, as it is called there. */
    public String within(String file) {
        return file.startsWith(path) ? file.substring(path.length()) : file;
    }
}
