package io.portreeve.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The way from subjects without a right to those that have it, some steps long. */
final class Climbing {
    /** So many steps are followed; longer ways are not told. */
    static final int MOST_STEPS = 3;

    private final Map<Subject, Footing> footings = new TreeMap<>(Subject.ORDER);
    private final RunningAccounts running;
    private final SelfGrant selfGrant;

    Climbing(List<Grant> grants, Question question, Access access) {
        this.running = access.running();
        this.selfGrant = new SelfGrant(question, access);
        Map<Subject, List<Grant>> bySubject = new LinkedHashMap<>();
        grants.forEach(grant -> bySubject
                .computeIfAbsent(grant.subject(), key -> new ArrayList<>())
                .add(grant));
        bySubject.forEach((subject, own) -> footings.put(subject, new Footing(subject, own)));
    }

    /** Those who come to what these hold. */
    List<Climber> to(List<Holder> holders) {
        Map<Subject, List<Step>> reached = new LinkedHashMap<>();
        holders.forEach(holder -> reached.put(holder.subject(), List.of()));
        List<Climber> climbers = new ArrayList<>();
        for (int steps = 1; steps <= MOST_STEPS; steps++) {
            Map<Subject, List<Step>> found = found(reached, steps == 1);
            found.forEach((subject, way) -> climbers.add(new Climber(subject, way)));
            reached.putAll(found);
        }
        return climbers;
    }

    private Map<Subject, List<Step>> found(Map<Subject, List<Step>> reached, boolean first) {
        Map<Subject, List<Step>> found = new LinkedHashMap<>();
        for (Footing footing : footings.values()) {
            if (footing.subject().withGroups().stream().noneMatch(reached::containsKey)) {
                Optional<Step> own = first ? selfGrant.of(footing) : Optional.empty();
                own.or(() -> step(footing, reached))
                        .ifPresent(step -> found.put(footing.subject(), way(step, reached)));
            }
        }
        return found;
    }

    private static List<Step> way(Step step, Map<Subject, List<Step>> reached) {
        List<Step> way = new ArrayList<>(List.of(step));
        step.becomes().map(other -> reached.getOrDefault(other, List.of())).ifPresent(way::addAll);
        return way;
    }

    /** The plainest way to the first of those already reached. */
    private Optional<Step> step(Footing footing, Map<Subject, List<Step>> reached) {
        for (Subject other : reached.keySet()) {
            Optional<Step> step = footing.stepTo(other, running);
            if (step.isPresent()) {
                return step;
            }
        }
        return Optional.empty();
    }
}
