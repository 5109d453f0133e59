package io.portreeve.cluster;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is held of a living cluster between its events: for each object where it is and a mark of what it says, and what has changed
 * since somebody asked. The objects themselves are with whoever takes the changes.
 */
final class LiveStore {
    private final LiveObjects objects;
    private final Companions companions = new Companions();
    private final Families families = new Families();
    private final Map<String, Map<String, Kept>> kinds = new HashMap<>();
    private final Map<Brood, Shown> shown = new HashMap<>();
    private final Map<ObjectId, Optional<KubernetesObject>> changes = new LinkedHashMap<>();

    LiveStore(LiveObjects objects) {
        this.objects = objects;
    }

    /**
     * An object that is there.
     *
     * @param uid of what others may be made by
     * @param brood whom it is one of, where a controller made it
     * @param shown as what it is seen, where it stands for itself
     */
    private record Kept(Optional<Mark> uid, Optional<Brood> brood, Optional<Shown> shown) {
        static final Kept NOTHING = new Kept(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Under which identity something is seen, and what it says. */
    private record Shown(ObjectId id, Mark text) {}

    Companions companions() {
        return companions;
    }

    /** Where an object is, within its kind. */
    static String place(Resource resource, ObjectNode object) {
        return ObjectStore.path(resource.folder(), object);
    }

    /** Takes in an object as the server sent it. */
    void put(Resource resource, ObjectNode object) {
        companions.meet(object);
        Owners.Facts facts = Owners.Facts.of(object);
        String place = place(resource, object);
        Optional<ObjectNode> trimmed = facts.isOver() ? Optional.empty() : Projection.of(object, resource);
        if (trimmed.isEmpty()) {
            remove(resource, place);
            return;
        }
        Optional<List<String>> steps = resource.kind().podTemplate();
        if (steps.isEmpty()) {
            plain(resource, place, trimmed.get(), Optional.empty());
        } else {
            workload(resource, place, facts, trimmed.get(), steps.get());
        }
    }

    private void workload(Resource resource, String place, Owners.Facts facts, ObjectNode trimmed, List<String> steps) {
        Mark shape = Mark.of(companions.likeness().of(trimmed, steps));
        Mark uid = Mark.of(facts.uid());
        if (facts.owner().isEmpty()) {
            plain(resource, place, trimmed, Optional.of(uid));
            synchronized (this) {
                families.link(resource.folder(), uid, Optional.empty(), shape);
                notifyAll();
            }
            return;
        }
        made(resource, place, uid, new Brood.Key(resource.folder(), Mark.of(facts.owner()), shape), facts, trimmed);
    }

    private synchronized void made(
            Resource resource, String place, Mark uid, Brood.Key key, Owners.Facts facts, ObjectNode trimmed) {
        Kept before = of(resource).getOrDefault(place, Kept.NOTHING);
        boolean stays = before.brood().filter(brood -> brood.key().equals(key)).isPresent() && !facts.runsNothing();
        if (!stays) {
            drop(before, place);
        }
        Optional<Brood> brood =
                facts.runsNothing() ? Optional.empty() : Optional.of(families.join(key, place, trimmed, !stays));
        Optional<Mark> link = resource.folder().equals("Pod") ? Optional.empty() : Optional.of(uid);
        of(resource).put(place, new Kept(link, brood, Optional.empty()));
        link.ifPresent(mark -> families.link(resource.folder(), mark, Optional.of(key.owner()), key.shape()));
        notifyAll();
    }

    /** What says the same as before is not read again: most events are about what nobody here asks for. */
    private void plain(Resource resource, String place, ObjectNode trimmed, Optional<Mark> uid) {
        Mark text = Mark.of(YamlText.of(trimmed));
        synchronized (this) {
            Kept before = of(resource).getOrDefault(place, Kept.NOTHING);
            if (before.uid().equals(uid)
                    && before.shown().filter(was -> was.text().equals(text)).isPresent()) {
                return;
            }
        }
        Optional<KubernetesObject> read = objects.kept(trimmed);
        synchronized (this) {
            Kept before = of(resource).getOrDefault(place, Kept.NOTHING);
            drop(before, place);
            of(resource).put(place, new Kept(uid, Optional.empty(), read.map(object -> new Shown(object.id(), text))));
            read.ifPresent(object -> changes.put(object.id(), read));
            notifyAll();
        }
    }

    /** Takes an object out that is gone, or of which nothing is kept any more. */
    synchronized void remove(Resource resource, String place) {
        Kept before = of(resource).remove(place);
        if (before != null) {
            drop(before, place);
            notifyAll();
        }
    }

    private void drop(Kept before, String place) {
        before.uid().ifPresent(families::unlink);
        before.brood().ifPresent(brood -> families.leave(brood, place));
        before.shown().ifPresent(was -> changes.put(was.id(), Optional.empty()));
    }

    /** After a list: what it did not hold is gone, though nobody told. */
    synchronized int keepOnly(Resource resource, Set<String> places) {
        List<String> gone = new ArrayList<>();
        for (String place : of(resource).keySet()) {
            if (!places.contains(place)) {
                gone.add(place);
            }
        }
        gone.forEach(place -> remove(resource, place));
        return gone.size();
    }

    private Map<String, Kept> of(Resource resource) {
        return kinds.computeIfAbsent(resource.name(), key -> new HashMap<>());
    }

    /** How many objects are there, seen or not. */
    synchronized int size() {
        return kinds.values().stream().mapToInt(Map::size).sum();
    }

    /** Waits until something has changed, or the time is over. */
    synchronized void awaitChange(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        long left = nanos;
        while (changes.isEmpty() && !families.hasTouched() && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = end - System.nanoTime();
        }
    }

    /** What is seen now under each identity, or nothing any more, since this was asked before. */
    synchronized Map<ObjectId, Optional<KubernetesObject>> take() {
        families.takeTouched().forEach(this::show);
        Map<ObjectId, Optional<KubernetesObject>> taken = new LinkedHashMap<>(changes);
        changes.clear();
        return taken;
    }

    private void show(Brood brood) {
        Shown before = shown.remove(brood);
        Optional<ObjectNode> seen = families.seen(brood);
        Optional<Mark> text = seen.map(object -> Mark.of(YamlText.of(object)));
        if (before != null && text.isPresent() && text.get().equals(before.text())) {
            shown.put(brood, before);
            return;
        }
        Optional<KubernetesObject> read = seen.flatMap(objects::kept);
        if (before != null) {
            leaves(before);
        }
        read.ifPresent(object -> {
            changes.put(object.id(), read);
            shown.put(brood, new Shown(object.id(), text.orElseThrow()));
        });
    }

    /** Unless it is seen as something else by now. */
    private void leaves(Shown before) {
        if (changes.getOrDefault(before.id(), Optional.empty()).isEmpty()) {
            changes.put(before.id(), Optional.empty());
        }
    }
}
