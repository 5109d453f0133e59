package io.portreeve.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A grant that lets its subject do what is asked.
 *
 * @param doings what of it, and to what effect
 * @param conditions under which the grant holds where it is asked about
 */
public record Way(Grant grant, List<Doing> doings, List<String> conditions) {
    public Way {
        doings = List.copyOf(doings);
        conditions = List.copyOf(conditions);
    }

    /** Whether nothing that the input leaves open has to be so. */
    public boolean isCertain() {
        return conditions.isEmpty()
                && doings.stream().anyMatch(doing -> doing.deed().premise().isEmpty());
    }

    /** What has to be so for it: of the namespace, and where every deed hangs on something. */
    public List<String> premises() {
        List<String> premises = new ArrayList<>(conditions);
        if (doings.stream().allMatch(doing -> doing.deed().premise().isPresent())) {
            doings.stream()
                    .map(doing -> doing.deed().premise())
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(premises::add);
        }
        return premises;
    }
}
