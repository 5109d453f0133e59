package io.portreeve.sources.kustomize;

import io.portreeve.source.Problem;
import io.portreeve.source.SourceRange;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a build took and what it lacks. */
final class Account {
    static final String PARTLY = "kustomization-partly-built";
    static final String MISSING = "missing-resource";
    static final String REMOTE = "remote-resource";
    static final String TOO_LARGE = "kustomization-too-large";

    private static final int LONGEST = 200;

    private final Set<Shortfall> shortfalls = new LinkedHashSet<>();
    private final Map<String, Location> files = new LinkedHashMap<>();
    private final Set<String> unapplied = new LinkedHashSet<>();
    private boolean remote;

    /** Something that is not done here, but would be by Kustomize. */
    void notApplied(SourceRange place, String message) {
        shortfalls.add(new Shortfall(Problem.at(place, PARTLY, message), true));
    }

    /** Something that Kustomize could not do either. */
    void impossible(SourceRange place, String message) {
        shortfalls.add(new Shortfall(Problem.at(place, PARTLY, message), false));
    }

    void missing(SourceRange place, String message) {
        shortfalls.add(new Shortfall(Problem.at(place, MISSING, message), false));
    }

    void remote(SourceRange place, String path) {
        remote = true;
        shortfalls.add(new Shortfall(
                Problem.at(
                        place,
                        REMOTE,
                        "'" + shortened(path)
                                + "' is elsewhere and was not fetched, so what it holds is not judged. Copy"
                                + " it beside the kustomization, or scan what 'kustomize build' prints."),
                false));
    }

    void unreadable(List<Problem> problems) {
        problems.forEach(problem -> shortfalls.add(new Shortfall(problem, false)));
    }

    void took(Location file) {
        files.put(file.key(), file);
    }

    /** A patch whose object is not there: what it states is all that is known of it. */
    void unapplied(Location patch) {
        unapplied.add(patch.key());
    }

    Set<String> unapplied() {
        return unapplied;
    }

    void add(Account other) {
        unapplied.addAll(other.unapplied);
        shortfalls.addAll(other.shortfalls);
        files.putAll(other.files);
        remote |= other.remote;
    }

    List<Shortfall> shortfalls() {
        return List.copyOf(shortfalls);
    }

    Map<String, Location> files() {
        return files;
    }

    /** Whether Kustomize itself would do better than this build did, and can do without fetching anything. */
    boolean toolHelps() {
        return !remote && !shortfalls.isEmpty() && shortfalls.stream().allMatch(Shortfall::toolHelps);
    }

    /** Somebody else's words on one line, not too many of them, and none that a terminal would obey. */
    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }

    /** Why something cannot be read, without the paths of this machine. */
    static String reason(IOException e) {
        return e instanceof FileSystemException ? "it cannot be opened" : shortened(String.valueOf(e.getMessage()));
    }
}
