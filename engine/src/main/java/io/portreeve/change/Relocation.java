package io.portreeve.change;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import io.portreeve.model.Snapshot;
import io.portreeve.source.Order;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where something of one version would stand in another, as the objects that both have show: a revision's paths begin with its
 * name, and two folders that are compared are called differently.
 *
 * @param from what the paths of the one version begin with
 * @param to what those of the other begin with in its place
 */
record Relocation(String from, String to) {
    /** Everything stands where it stood. */
    static final Relocation NONE = new Relocation("", "");

    /** Copies beyond this many show nothing more. */
    private static final int MOST_COPIES = 30;

    /** What most of the objects that both versions have show. */
    static Relocation between(Snapshot old, Snapshot now) {
        Map<String, Relocation> seen = new TreeMap<>();
        Map<String, Integer> votes = new TreeMap<>();
        for (ObjectId id : ids(old)) {
            for (KubernetesObject object :
                    old.find(id).stream().limit(MOST_COPIES).toList()) {
                for (KubernetesObject other :
                        now.find(id).stream().limit(MOST_COPIES).toList()) {
                    Relocation shown = of(path(object), path(other));
                    seen.put(shown.toString(), shown);
                    votes.merge(shown.toString(), 1, Integer::sum);
                }
            }
        }
        return votes.entrySet().stream()
                .max(Order.by((Map.Entry<String, Integer> vote) -> vote.getValue())
                        .then(vote -> -vote.getKey().length()))
                .map(vote -> seen.getOrDefault(vote.getKey(), NONE))
                .orElse(NONE);
    }

    private static Set<ObjectId> ids(Snapshot snapshot) {
        Set<ObjectId> ids = new LinkedHashSet<>();
        snapshot.objects().forEach(object -> ids.add(object.id()));
        return ids;
    }

    /** What is left of two paths when their common end is taken off, as far as it is made of whole names. */
    private static Relocation of(String old, String now) {
        int common = 0;
        int whole = 0;
        while (common < Math.min(old.length(), now.length())
                && old.charAt(old.length() - 1 - common) == now.charAt(now.length() - 1 - common)) {
            common++;
            whole = isWhole(old, common) && isWhole(now, common) ? common : whole;
        }
        return new Relocation(old.substring(0, old.length() - whole), now.substring(0, now.length() - whole));
    }

    private static boolean isWhole(String path, int length) {
        int before = path.length() - length - 1;
        return before < 0 || path.charAt(before) == '/' || path.charAt(before) == ':';
    }

    /** The way back. */
    Relocation swapped() {
        return new Relocation(to, from);
    }

    /** Where the file of an object would be. */
    String moved(KubernetesObject object) {
        return moved(path(object));
    }

    /** What a scan unit, which is a folder, would be called. */
    String unit(String unit) {
        String moved = unit.isEmpty() ? "" : moved(unit + "/");
        return moved.isEmpty() ? moved : moved.substring(0, moved.length() - 1);
    }

    /** Where a path would be. */
    String moved(String path) {
        return path.startsWith(from) ? to + path.substring(from.length()) : path;
    }

    static String path(KubernetesObject object) {
        return object.origin().file().path();
    }
}
