package io.portreeve.reachability;

import io.portreeve.model.IpAddress;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pods among some objects by their addresses; it is written when somebody first looks. */
final class AddressBook {
    private final List<KubernetesObject> objects;
    private Optional<Map<IpAddress, List<Workload>>> owners = Optional.empty();

    AddressBook(List<KubernetesObject> objects) {
        this.objects = objects;
    }

    /** Those that have an address of their own. */
    synchronized List<Workload> at(IpAddress address) {
        if (owners.isEmpty()) {
            owners = Optional.of(written());
        }
        return owners.get().getOrDefault(address, List.of());
    }

    private Map<IpAddress, List<Workload>> written() {
        Map<IpAddress, List<Workload>> byAddress = new HashMap<>();
        for (KubernetesObject object : objects) {
            if (object instanceof Workload workload) {
                for (IpAddress address : Pod.of(workload).addresses()) {
                    byAddress
                            .computeIfAbsent(address, same -> new ArrayList<>(1))
                            .add(workload);
                }
            }
        }
        return byAddress;
    }
}
