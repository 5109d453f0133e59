package io.portreeve.sources.kustomize;

import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The objects that a kustomization has gathered so far, of which no two are called the same. */
final class Gathering {
    private static final int MOST_OBJECTS = 20_000;

    private final Account account;
    private final Set<ResourceId> ids = new HashSet<>();
    private List<Resource> resources;

    Gathering(List<Resource> given, Account account) {
        this.resources = new ArrayList<>(given);
        this.account = account;
        given.forEach(resource -> ids.add(resource.id()));
    }

    List<Resource> resources() {
        return List.copyOf(resources);
    }

    /** Adds what a place of the kustomization names. */
    void add(List<Resource> more, SourceRange place) {
        for (Resource resource : more) {
            if (ids.add(resource.id())) {
                resources.add(resource);
            } else {
                account.impossible(
                        place,
                        "It brings a second " + Account.shortened(resource.id().toString())
                                + ", which Kustomize refuses; the first one was kept.");
            }
        }
        if (resources.size() > MOST_OBJECTS) {
            throw new BuildLimit("it would hold more than " + MOST_OBJECTS + " objects");
        }
    }

    /** Adds what a generator made, or puts it over an object that is there, as it says. */
    void generate(Resource made, String behavior, SourceRange place) {
        if (!behavior.equals("merge") && !behavior.equals("replace")) {
            add(List.of(made), place);
            return;
        }
        List<Resource> found = resources.stream()
                .filter(resource -> resource.ids().anyMatch(made.id()::equals))
                .toList();
        if (found.size() != 1) {
            account.impossible(
                    place, "There is no object " + Account.shortened(made.id().toString()) + " to " + behavior + ".");
            return;
        }
        Resource old = found.get(0);
        MadeMapping object = over(old.object(), made.object(), behavior.equals("merge"));
        resources.set(resources.indexOf(old), old.with(object).hashed(old.hashed() && made.hashed()));
    }

    private static MadeMapping over(MadeMapping old, MadeMapping made, boolean merge) {
        MadeMapping metadata = joined(made.get("metadata"), old.get("metadata"), made.origin());
        for (String pairs : new String[] {"labels", "annotations"}) {
            boolean any = old.at("metadata", pairs).isPresent()
                    || made.at("metadata", pairs).isPresent();
            metadata = any
                    ? metadata.with(pairs, joined(old.at("metadata", pairs), made.at("metadata", pairs), made.origin()))
                    : metadata;
        }
        MadeMapping object = made.with("metadata", metadata);
        for (String data : new String[] {"data", "binaryData"}) {
            boolean both = merge && old.get(data).isPresent();
            object = both ? object.with(data, joined(old.get(data), made.get(data), made.origin())) : object;
        }
        return object;
    }

    /** Both mappings; of a key that both have, the second's value. */
    private static MadeMapping joined(Optional<Made> first, Optional<Made> second, Origin origin) {
        MadeMapping joined = MadeMapping.empty(origin);
        for (Optional<Made> each : List.of(first, second)) {
            if (each.isPresent() && each.get() instanceof MadeMapping mapping) {
                for (MadeEntry entry : mapping.entries().values()) {
                    joined = joined.with(entry);
                }
            }
        }
        return joined;
    }

    void apply(Step step) {
        resources = new ArrayList<>(step.apply(resources()));
        ids.clear();
        resources.forEach(resource -> ids.add(resource.id()));
    }
}
