package io.portreeve.access;

import io.portreeve.model.KubernetesObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked: who could do any of these deeds there.
 *
 * @param units those in which bindings count; empty for all of them
 */
public record Question(List<Deed> deeds, Area area, Set<String> units) {
    public Question {
        deeds = List.copyOf(deeds);
        units = Set.copyOf(units);
    }

    /** Who could open ports at all, in one unit. */
    public static Question ofOpeningPorts(String unit) {
        return new Question(Opening.anywhere(), Area.EVERYWHERE, Set.of(unit));
    }

    /** Who could come into pods at all, in one unit. */
    public static Question ofReachingIntoPods(String unit) {
        return new Question(ReachingInto.everything(), Area.EVERYWHERE, Set.of(unit));
    }

    /** Who could have made an object what it is; empty where its kind is not known. */
    public static Optional<Question> ofWriting(KubernetesObject object) {
        List<Deed> deeds = new ArrayList<>();
        for (Resource resource : Resources.of(object)) {
            deeds.add(Deed.of(resource, "", "create"));
            deeds.add(Deed.of(resource, "", "update", "patch").named(object.name()));
        }
        return deeds.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(
                        deeds,
                        Area.in(object.namespace()),
                        Set.of(object.origin().unit())));
    }

    /** What a grant lets its subject do of it; empty where it lets nothing. */
    Optional<Way> way(Grant grant) {
        if (!isInUnit(grant)) {
            return Optional.empty();
        }
        List<Doing> doings = new ArrayList<>();
        List<String> premises = new ArrayList<>();
        for (Deed deed : deeds) {
            if (!reaches(grant, deed)) {
                continue;
            }
            Optional<Doing> doing = deed.allowedBy(grant.rule());
            doing.ifPresent(doings::add);
        }
        if (doings.isEmpty()) {
            return Optional.empty();
        }
        namespacePremise(grant).ifPresent(premises::add);
        return Optional.of(new Way(grant, doings, premises));
    }

    /** How soon a way is to be told: what comes first among the deeds is plainest. */
    int rank(Way way) {
        return deeds.indexOf(way.doings().get(0).deed());
    }

    boolean isInUnit(Grant grant) {
        return units.isEmpty() || units.contains(grant.binding().origin().unit());
    }

    /** Whether a grant of everything would do. */
    boolean reaches(Grant grant) {
        return deeds.stream().anyMatch(deed -> reaches(grant, deed));
    }

    /** Whether the grant holds where the deed is done, or may do so. */
    private boolean reaches(Grant grant, Deed deed) {
        if (grant.isOfCluster()) {
            return true;
        }
        return !deed.ofCluster()
                && (area.everywhere()
                        || grant.scope().isEmpty()
                        || area.namespace().isEmpty()
                        || grant.scope().equals(area.namespace()));
    }

    /** A namespace that nobody wrote may be the one meant. */
    private Optional<String> namespacePremise(Grant grant) {
        if (grant.isOfCluster() || area.everywhere() || grant.scope().equals(area.namespace())) {
            return Optional.empty();
        }
        String binding = grant.binding().kind() + " " + grant.binding().id().qualifiedName();
        return Optional.of(
                grant.scope().isEmpty()
                        ? binding + ", whose namespace is not written, is in namespace "
                                + area.namespace().orElse("")
                        : "the object, whose namespace is not written, is in namespace "
                                + grant.scope().orElse("") + ", as " + binding + " is");
    }
}
