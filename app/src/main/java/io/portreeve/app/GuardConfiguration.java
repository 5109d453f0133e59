package io.portreeve.app;

import io.portreeve.admission.Mode;
import io.portreeve.guard.Mutation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@code portreeve.yaml} says to the admission webhook, under {@code guard}.
 *
 * @param mode where a namespace does not say another
 * @param namespaces whose objects pass unjudged
 * @param users names of users and groups whose requests pass unjudged
 * @param mutations what is made another way about new load balancers
 */
record GuardConfiguration(Optional<Mode> mode, Set<String> namespaces, Set<String> users, Set<Mutation> mutations) {
    /** Nothing said. */
    static final GuardConfiguration NONE = new GuardConfiguration(Optional.empty(), Set.of(), Set.of(), Set.of());

    GuardConfiguration {
        namespaces = Set.copyOf(namespaces);
        users = Set.copyOf(users);
        mutations = Set.copyOf(mutations);
    }

    static GuardConfiguration read(Setting guard) {
        guard.withKeys(ConfigurationKeys.GUARD);
        Setting exempt = guard.get("exempt").withKeys(ConfigurationKeys.EXEMPT);
        return new GuardConfiguration(
                guard.get("mode").choice(Mode.class),
                names(exempt.get("namespaces")),
                names(exempt.get("users")),
                mutations(guard.get("mutate")));
    }

    private static Set<Mutation> mutations(Setting list) {
        Set<Mutation> mutations = new HashSet<>();
        list.items("internal and no-node-ports")
                .forEach(item -> item.choice(Mutation.class).ifPresent(mutations::add));
        return mutations;
    }

    private static Set<String> names(Setting list) {
        List<String> names = list.items("names").stream()
                .map(item -> item.text(text -> !text.isBlank(), "a name"))
                .toList();
        return Set.copyOf(names);
    }
}
