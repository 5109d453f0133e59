package io.portreeve.app;

import io.portreeve.admission.Mode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@code portreeve.yaml} says to the admission webhook, under {@code guard}.
 *
 * @param mode where a namespace does not say another
 * @param namespaces whose objects pass unjudged
 * @param users names of users and groups whose requests pass unjudged
 */
record GuardConfiguration(Optional<Mode> mode, Set<String> namespaces, Set<String> users) {
    /** Nothing said. */
    static final GuardConfiguration NONE = new GuardConfiguration(Optional.empty(), Set.of(), Set.of());

    GuardConfiguration {
        namespaces = Set.copyOf(namespaces);
        users = Set.copyOf(users);
    }

    static GuardConfiguration read(Setting guard) {
        guard.withKeys(ConfigurationKeys.GUARD);
        Setting exempt = guard.get("exempt").withKeys(ConfigurationKeys.EXEMPT);
        return new GuardConfiguration(
                guard.get("mode").choice(Mode.class), names(exempt.get("namespaces")), names(exempt.get("users")));
    }

    private static Set<String> names(Setting list) {
        List<String> names = list.items("names").stream()
                .map(item -> item.text(text -> !text.isBlank(), "a name"))
                .toList();
        return Set.copyOf(names);
    }
}
