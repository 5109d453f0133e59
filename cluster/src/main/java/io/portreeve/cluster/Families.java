package io.portreeve.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who stands for whom while objects come and go in any order, as {@link Owners} tells it of a list: what a controller made is only
 * seen where it says something else about ports than whoever is above all, and of several alike only one.
 */
final class Families {
    private static final String POD = "Pod";
    private static final int DEEPEST = 8;

    private final Map<Mark, Link> links = new HashMap<>();
    private final Map<Mark, List<Mark>> children = new HashMap<>();
    private final Map<Brood.Key, Brood> broods = new HashMap<>();
    private final Map<Mark, Set<Brood>> byOwner = new HashMap<>();
    private final Set<Brood> touched = new LinkedHashSet<>();

    /** @param owner empty for whoever nobody made */
    private record Link(Optional<Mark> owner, Mark shape) {}

    /** Notes a workload that others may be made by. Nothing is made by pods. */
    void link(String kind, Mark uid, Optional<Mark> owner, Mark shape) {
        Link link = new Link(owner, shape);
        if (kind.equals(POD) || link.equals(links.get(uid))) {
            return;
        }
        unlink(uid);
        links.put(uid, link);
        owner.ifPresent(
                by -> children.computeIfAbsent(by, key -> new ArrayList<>(1)).add(uid));
        touch(uid, 0);
    }

    void unlink(Mark uid) {
        Link link = links.remove(uid);
        if (link != null) {
            link.owner().ifPresent(owner -> forget(owner, uid));
            touch(uid, 0);
        }
    }

    private void forget(Mark owner, Mark uid) {
        List<Mark> siblings = children.getOrDefault(owner, List.of());
        if (siblings.remove(uid) && siblings.isEmpty()) {
            children.remove(owner);
        }
    }

    /** Everybody whose ancestor somebody is may be seen now, or not any more. */
    private void touch(Mark uid, int depth) {
        touched.addAll(byOwner.getOrDefault(uid, Set.of()));
        if (depth < DEEPEST) {
            children.getOrDefault(uid, List.of()).forEach(child -> touch(child, depth + 1));
        }
    }

    /** Puts somebody among those who say the same. */
    Brood join(Brood.Key key, String place, ObjectNode trimmed, boolean isNew) {
        Brood brood = broods.computeIfAbsent(key, Brood::new);
        brood.add(place, trimmed, isNew);
        byOwner.computeIfAbsent(key.owner(), owner -> new LinkedHashSet<>(2)).add(brood);
        touched.add(brood);
        return brood;
    }

    void leave(Brood brood, String place) {
        brood.remove(place);
        touched.add(brood);
        if (brood.isEmpty()) {
            Mark owner = brood.key().owner();
            broods.remove(brood.key());
            Set<Brood> siblings = byOwner.getOrDefault(owner, Set.of());
            if (siblings.remove(brood) && siblings.isEmpty()) {
                byOwner.remove(owner);
            }
        }
    }

    /** Those of whom another member, or none any more, or for the first time one may be seen. */
    List<Brood> takeTouched() {
        List<Brood> taken = List.copyOf(touched);
        touched.clear();
        return taken;
    }

    boolean hasTouched() {
        return !touched.isEmpty();
    }

    /** Whom to see of a brood. */
    Optional<ObjectNode> seen(Brood brood) {
        return isStoodFor(brood.key()) ? Optional.empty() : brood.first();
    }

    private boolean isStoodFor(Brood.Key key) {
        Mark above = key.owner();
        for (int depth = 0; depth < DEEPEST; depth++) {
            Link link = links.get(above);
            if (link == null) {
                return false;
            }
            if (link.owner().isEmpty()) {
                return link.shape().equals(key.shape());
            }
            above = link.owner().get();
        }
        return false;
    }
}
