package io.portreeve.rules.granted;

import io.portreeve.access.Doing;
import io.portreeve.rules.phrase.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words for what somebody may do: verbs once, then the resources. */
public final class Deeds {
    private static final int MOST = 3;

    private Deeds() {}

    /** {@code create, update and patch services, ingresses and networkpolicies}. */
    public static String words(List<Doing> doings) {
        Set<String> verbs = new LinkedHashSet<>();
        Set<String> resources = new LinkedHashSet<>();
        for (Doing doing : doings) {
            verbs.addAll(doing.verbs());
            resources.add(doing.deed().resource().plural());
        }
        return Phrases.and(new ArrayList<>(verbs)) + " " + some(new ArrayList<>(resources));
    }

    private static String some(List<String> resources) {
        if (resources.size() <= MOST + 1) {
            return Phrases.and(resources);
        }
        List<String> told = new ArrayList<>(resources.subList(0, MOST));
        told.add((resources.size() - MOST) + " more kinds");
        return Phrases.and(told);
    }
}
