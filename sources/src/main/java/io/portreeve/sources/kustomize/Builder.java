package io.portreeve.sources.kustomize;

import io.portreeve.document.Limits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds kustomizations, each base once, however many build on it. */
final class Builder {
    /** How many kustomizations may stand one behind the other. */
    static final int DEEPEST = 50;

    private static final int MOST_BUILDS = 50_000;

    /** What a kustomization holds before its names are settled. */
    private record Built(List<Resource> resources, Account account) {}

    private final Surrounding surrounding;
    private final Library library;
    private final Map<String, Built> built = new HashMap<>();
    private final Map<String, Optional<Kustomization>> kustomizations = new HashMap<>();
    private final Map<String, Account> troubles = new HashMap<>();
    private int builds;

    Builder(Surrounding surrounding, Limits limits) {
        this.surrounding = surrounding;
        this.library = new Library(limits);
    }

    Surrounding surrounding() {
        return surrounding;
    }

    Library library() {
        return library;
    }

    /** The kustomization of a folder, if it has one that can be read. */
    Optional<Kustomization> kustomization(Location folder, Account account) {
        Optional<Kustomization> known = kustomizations.computeIfAbsent(folder.key(), key -> {
            Account trouble = new Account();
            troubles.put(key, trouble);
            return Kustomization.in(folder, surrounding, library, trouble).filter(Kustomization::isOurs);
        });
        account.add(troubles.getOrDefault(folder.key(), new Account()));
        return known;
    }

    /** The objects of a kustomization, as those have it that build on it. */
    List<Resource> build(Kustomization kustomization, List<String> above, Account account) {
        String key = kustomization.folder().key();
        Built known = built.get(key);
        if (known == null) {
            known = new Built(List.of(), new Account());
            known = new Built(assemble(kustomization, List.of(), above, known.account()), known.account());
            built.put(key, known);
        }
        account.add(known.account());
        return known.resources();
    }

    /** The objects after a component has added to them and changed them. */
    List<Resource> component(Kustomization component, List<Resource> given, List<String> above, Account account) {
        return assemble(component, given, above, account);
    }

    private List<Resource> assemble(
            Kustomization kustomization, List<Resource> given, List<String> above, Account account) {
        builds++;
        if (builds > MOST_BUILDS) {
            throw new BuildLimit("kustomizations build on each other in more than " + MOST_BUILDS + " steps");
        }
        return new Assembly(this, kustomization, given, above, account).run();
    }
}
