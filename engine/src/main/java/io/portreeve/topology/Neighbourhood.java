package io.portreeve.topology;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import io.portreeve.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which of several candidates an object means: same unit, compatible namespace, and the nearest where it is open; never a patch. */
public final class Neighbourhood {
    /** Up to the subtree of the parent folder; what was found by climbing farther was, where it was judged, never meant. */
    private static final int NEAR = 3;

    /** The namespace that examples have in common which have nothing else in common. */
    private static final String EVERYBODYS = "default";

    private final Joining joining;

    public Neighbourhood(Joining joining) {
        this.joining = joining;
    }

    Joining joining() {
        return joining;
    }

    /** The candidates that {@code asker} means when it looks into {@code namespace}. */
    public <T extends KubernetesObject> List<T> pick(
            KubernetesObject asker, Optional<String> namespace, List<? extends T> candidates) {
        List<T> written = new ArrayList<>();
        List<T> open = new ArrayList<>();
        for (T candidate : candidates) {
            if (candidate.origin().patch()
                    || !candidate.origin().unit().equals(asker.origin().unit())) {
                continue;
            }
            if (namespace.isPresent() && namespace.equals(candidate.namespace())) {
                written.add(candidate);
            } else if (namespace.isEmpty() || candidate.namespace().isEmpty()) {
                open.add(candidate);
            }
        }
        if (joining == Joining.EVERYTHING) {
            written.addAll(open);
            return written;
        }
        return written.isEmpty() ? nearest(asker.origin(), open) : nearestOfEach(asker.origin(), written);
    }

    /**
     * Whether what was picked may be spoken of as meant: a unit or the namespace written on both says so, or they stand
     * near each other. The nearest of a large tree may still be an example of somebody else's.
     */
    public boolean isNear(KubernetesObject asker, KubernetesObject picked) {
        boolean said =
                !asker.origin().unit().isEmpty() || (picked.namespace().isPresent() && isTelling(asker.namespace()));
        return joining == Joining.EVERYTHING || said || distance(asker.origin(), picked.origin()) <= NEAR;
    }

    /** Whether two objects stand so near that nobody's example comes between: one in the folder of the other, or below it. */
    public boolean isBeside(KubernetesObject one, KubernetesObject other) {
        if (!one.origin().unit().equals(other.origin().unit())) {
            return false;
        }
        return joining == Joining.EVERYTHING
                || !one.origin().unit().isEmpty()
                || distance(one.origin(), other.origin()) < NEAR
                || distance(other.origin(), one.origin()) < NEAR;
    }

    /** Whether a namespace tells of belonging together; the one of all examples does not. */
    public static boolean isTelling(Optional<String> namespace) {
        return namespace.filter(name -> !name.equals(EVERYBODYS)).isPresent();
    }

    private static <T extends KubernetesObject> List<T> nearest(Origin from, List<T> candidates) {
        int least = Integer.MAX_VALUE;
        List<T> nearest = new ArrayList<>();
        for (T candidate : candidates) {
            int distance = distance(from, candidate.origin());
            if (distance < least) {
                nearest.clear();
                least = distance;
            }
            if (distance == least) {
                nearest.add(candidate);
            }
        }
        return nearest;
    }

    /** Of bodies with one identity, the nearest: conflicting bodies are alternatives, not neighbours. */
    private static <T extends KubernetesObject> List<T> nearestOfEach(Origin from, List<T> candidates) {
        Map<ObjectId, List<T>> byIdentity = new LinkedHashMap<>();
        for (T candidate : candidates) {
            byIdentity.computeIfAbsent(candidate.id(), id -> new ArrayList<>(1)).add(candidate);
        }
        List<T> nearest = new ArrayList<>();
        byIdentity.values().forEach(bodies -> nearest.addAll(bodies.size() == 1 ? bodies : nearest(from, bodies)));
        return nearest;
    }

    /** What a tool makes of one chart or kustomization is applied together, whatever files it comes from. */
    private static boolean areMadeTogether(Origin one, Origin other) {
        return one.file().provenance().isPresent()
                && other.file().provenance().isPresent()
                && one.unit().equals(other.unit());
    }

    /** 0 in the same file, 1 in the same folder, 2 below it, and one more for every folder to climb. */
    static int distance(Origin from, Origin to) {
        if (from.file().path().equals(to.file().path()) || areMadeTogether(from, to)) {
            return 0;
        }
        String folder = from.folder();
        String other = to.folder();
        if (folder.equals(other)) {
            return 1;
        }
        int distance = 2;
        while (!isWithin(other, folder)) {
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
            distance++;
        }
        return distance;
    }

    private static boolean isWithin(String inner, String outer) {
        if (outer.isEmpty() || inner.equals(outer)) {
            return true;
        }
        return inner.startsWith(outer) && inner.charAt(outer.length()) == '/';
    }
}
