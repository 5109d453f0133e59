package io.portreeve.reachability;

import io.portreeve.model.Signature;
import io.portreeve.reachability.policy.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One group for all classes about which the same policies decide in one direction. */
final class SharedGroups {
    /** So many are looked through one by one. */
    private static final int FEW = 32;

    private final List<Group> few = new ArrayList<>(2);
    /** Made for those who have more. */
    private Map<Signature, Group> many = Map.of();

    int size() {
        return few.size() + many.size();
    }

    Group of(Direction direction, List<Applied> applied, PortSet ports) {
        for (int i = 0; i < few.size(); i++) {
            if (few.get(i).isOf(direction, applied, ports)) {
                return few.get(i);
            }
        }
        return few.size() < FEW ? added(direction, applied, ports) : ofMany(direction, applied, ports);
    }

    private Group added(Direction direction, List<Applied> applied, PortSet ports) {
        Group added = new Group(direction, applied, ports);
        few.add(added);
        return added;
    }

    private Group ofMany(Direction direction, List<Applied> applied, PortSet ports) {
        Signature key = new Signature();
        key.add(direction == Direction.INGRESS ? 1 : 0);
        key.add(ports.number());
        applied.forEach(each -> key.add(each.number()));
        if (many.isEmpty()) {
            many = new HashMap<>();
        }
        return many.computeIfAbsent(key, same -> new Group(direction, applied, ports));
    }
}
