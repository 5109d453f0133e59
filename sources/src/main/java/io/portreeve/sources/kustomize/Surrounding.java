package io.portreeve.sources.kustomize;

import io.portreeve.source.SourceCandidate;
import io.portreeve.source.TreeItem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files and folders that kustomizations may name: those of the arguments, the working folder and the work tree. */
final class Surrounding {
    private static final int MOST_STEPS = 1_000;

    private final String workingFolder;
    private final Map<String, String> knownPaths = new HashMap<>();
    private final Set<String> tops = new LinkedHashSet<>();
    private boolean linksFollowed;

    /** With the working folder as an absolute place. */
    Surrounding(String workingFolder) {
        this.workingFolder = workingFolder;
    }

    /** Takes in a file of the scan, so that it is shown as the scan shows it, however it is reached. */
    void list(SourceCandidate candidate) {
        candidate
                .item()
                .ifPresent(item -> knownPaths.put(
                        candidate.prefix() + '\0' + item.place(),
                        candidate.path().substring(candidate.prefix().length())));
    }

    boolean isListed(Location location) {
        return knownPaths.containsKey(location.key());
    }

    /** Whether a link led to anything so far. */
    boolean linksFollowed() {
        return linksFollowed;
    }

    /** The folder of a kustomization of the scan; what holds it may be read from now on. */
    Location folder(SourceCandidate kustomization, TreeItem item) throws IOException {
        TreeItem folder = item.parent().orElseThrow(() -> new FileNotFoundException("it is in no folder"));
        TreeItem top = folder;
        int below = depth(kustomization);
        TreeItem here = folder;
        Optional<TreeItem> workTree = Optional.empty();
        for (int step = 0; ; step++) {
            if (step == below) {
                top = here;
            }
            if (workTree.isEmpty() && holdsRepository(here)) {
                workTree = Optional.of(here);
            }
            Optional<TreeItem> above = here.parent();
            if (above.isEmpty()) {
                break;
            }
            here = above.get();
        }
        boolean revision = here.place().isEmpty();
        tops.add(top.place());
        workTree.map(TreeItem::place).ifPresent(tops::add);
        boolean working = workingFolder.length() > 1 && isWithin(folder.place(), workingFolder);
        if (working) {
            tops.add(workingFolder);
        }
        String path = kustomization.path().substring(kustomization.prefix().length());
        return new Location(
                folder, revision, kustomization.prefix(), path.substring(0, Math.max(0, path.lastIndexOf('/'))));
    }

    /** How many folders the kustomization's is below the one that was searched. */
    private static int depth(SourceCandidate kustomization) {
        String folder = kustomization.folder();
        String argument = kustomization.argument();
        if (folder.equals(argument)) {
            return 0;
        }
        String below = argument.isEmpty() ? folder : folder.substring(argument.length() + 1);
        return below.split("/", -1).length;
    }

    private static boolean holdsRepository(TreeItem folder) throws IOException {
        if (folder.place().isEmpty()) {
            return false;
        }
        try {
            Optional<TreeItem> git = folder.child(".git");
            return git.isPresent() && git.get().kind() != TreeItem.Kind.OTHER;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where a path leads from a folder; a trouble where it leads nowhere or too far. */
    Location follow(Location folder, String path) throws IOException {
        String[] steps = path.split("/", -1);
        if (path.startsWith("/") || path.startsWith("~") || path.contains("\0") || path.matches("[A-Za-z]:[/\\\\].*")) {
            throw new FileNotFoundException("the path is absolute, and only what lies beside it is read");
        }
        if (steps.length > MOST_STEPS) {
            throw new FileNotFoundException("the path has more than " + MOST_STEPS + " steps");
        }
        Location here = folder;
        for (String step : steps) {
            if (step.equals("..")) {
                here = above(here);
            } else if (!step.isEmpty() && !step.equals(".")) {
                here = below(here, step);
            }
        }
        return here;
    }

    private Location above(Location here) throws IOException {
        TreeItem parent =
                here.item().parent().orElseThrow(() -> new FileNotFoundException("it leads out of the revision"));
        String last = here.path().substring(here.path().lastIndexOf('/') + 1);
        boolean outside = here.path().isEmpty() || last.equals("..");
        String path = outside
                ? (here.path().isEmpty() ? ".." : here.path() + "/..")
                : here.path().substring(0, Math.max(0, here.path().length() - last.length() - 1));
        return inside(new Location(parent, here.revision(), here.prefix(), path));
    }

    private Location below(Location here, String name) throws IOException {
        TreeItem child;
        try {
            child = here.item().child(name).orElseThrow(Surrounding::missing);
        } catch (InvalidPathException e) {
            throw missing();
        }
        boolean link = kind(child) == TreeItem.Kind.LINK;
        linksFollowed |= link;
        TreeItem item = link ? child.target() : child;
        String path = here.path().isEmpty() ? name : here.path() + "/" + name;
        Location found = new Location(item, here.revision(), here.prefix(), path);
        String known = knownPaths.getOrDefault(found.key(), path);
        return inside(new Location(item, here.revision(), here.prefix(), known));
    }

    private static TreeItem.Kind kind(TreeItem item) throws IOException {
        try {
            return item.kind();
        } catch (IOException e) {
            throw missing();
        }
    }

    private static FileNotFoundException missing() {
        return new FileNotFoundException("there is no such file or folder");
    }

    private Location inside(Location location) throws IOException {
        String place = location.item().place();
        boolean inside = location.revision() || tops.stream().anyMatch(top -> isWithin(place, top));
        if (!inside) {
            throw new FileNotFoundException(
                    "it leads out of the folders that were named, the working folder and the Git repository");
        }
        return location;
    }

    private static boolean isWithin(String place, String top) {
        return place.equals(top) || place.startsWith(top.endsWith("/") ? top : top + "/");
    }
}
