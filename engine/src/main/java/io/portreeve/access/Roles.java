package io.portreeve.access;

import io.portreeve.model.AccessRule;
import io.portreeve.model.Role;
import io.portreeve.model.RoleBinding;
import io.portreeve.model.Snapshot;
import io.portreeve.topology.Neighbourhood;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The roles of an input by name, and what they give once those that gather others' rules have done so. */
final class Roles {
    private final Neighbourhood neighbourhood;
    private final Map<String, List<Role>> ofNamespaces = new LinkedHashMap<>();
    private final Map<String, List<Role>> ofCluster = new LinkedHashMap<>();
    private Optional<List<Role>> defaults = Optional.empty();

    Roles(Snapshot snapshot, Neighbourhood neighbourhood) {
        this.neighbourhood = neighbourhood;
        snapshot.all(Role.class)
                .forEach(role -> (role.isOfCluster() ? ofCluster : ofNamespaces)
                        .computeIfAbsent(role.name(), name -> new ArrayList<>(1))
                        .add(role));
    }

    /** The roles that a binding means: none where it leads nowhere, several where the input holds variants. */
    List<Role> meantBy(RoleBinding binding) {
        String name = binding.role().name();
        if (!binding.role().kind().equals("ClusterRole")) {
            return binding.isOfCluster()
                    ? List.of()
                    : neighbourhood.pick(binding, binding.namespace(), ofNamespaces.getOrDefault(name, List.of()));
        }
        return clusterRoles(binding, name);
    }

    /** The ClusterRoles of a name: those of the input, else the one that every cluster has. */
    List<Role> clusterRoles(RoleBinding asker, String name) {
        List<Role> written = neighbourhood.pick(asker, Optional.empty(), ofCluster.getOrDefault(name, List.of()));
        return written.isEmpty()
                ? defaults().stream().filter(role -> role.name().equals(name)).toList()
                : written;
    }

    /** What a role gives to those whom a binding names. */
    List<HeldRule> rules(RoleBinding binding, Role role) {
        List<HeldRule> held = new ArrayList<>();
        gather(binding, List.of(role), Collections.newSetFromMap(new IdentityHashMap<>()), held);
        return held;
    }

    /** Roles may gather each other, so each is opened once. */
    private void gather(RoleBinding asker, List<Role> way, Set<Role> opened, List<HeldRule> held) {
        Role role = way.get(way.size() - 1);
        if (!opened.add(role)) {
            return;
        }
        List<Role> gathered = role.aggregates().isEmpty() ? List.of() : gathered(asker, role);
        if (gathered.isEmpty()) {
            for (AccessRule rule : role.rules()) {
                held.add(new HeldRule(rule, way));
            }
        }
        for (Role other : gathered) {
            List<Role> further = new ArrayList<>(way);
            further.add(other);
            gather(asker, further, opened, held);
        }
    }

    /** The control plane overwrites what such a role holds itself, so that does not count where there is something to gather. */
    private List<Role> gathered(RoleBinding asker, Role aggregate) {
        List<Role> found = new ArrayList<>();
        for (List<Role> named : ofCluster.values()) {
            for (Role role : named) {
                if (isSelected(aggregate, role) && isBeside(asker, role)) {
                    found.add(role);
                }
            }
        }
        for (Role role : defaults()) {
            if (isSelected(aggregate, role) && !ofCluster.containsKey(role.name())) {
                found.add(role);
            }
        }
        return found;
    }

    /** A role does not gather itself. */
    private static boolean isSelected(Role aggregate, Role role) {
        return !role.name().equals(aggregate.name())
                && aggregate.aggregates().stream()
                        .anyMatch(selector -> selector.matches(role.meta().labels()));
    }

    private boolean isBeside(RoleBinding asker, Role role) {
        return role.origin().unit().equals(asker.origin().unit())
                && !role.origin().patch()
                && neighbourhood.isNear(asker, role);
    }

    /** Read where a binding asks for one of them, which few do. */
    private List<Role> defaults() {
        if (defaults.isEmpty()) {
            defaults = Optional.of(new DefaultRoles().all());
        }
        return defaults.get();
    }
}
