package io.portreeve.reachability;

import io.portreeve.model.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sets of named ports of all classes of a registry, found by a name. */
final class PortSets {
    private final Map<Signature, PortSet> bySignature = new HashMap<>();
    private final Map<NamedPort, List<PortSet>> byName = new HashMap<>();
    private final Map<NamedPort, Declaring> asked = new HashMap<>();

    /** @param signed what {@link NamedPorts#sign} has written, or nothing */
    PortSet of(Signature signed, Vocabulary vocabulary) {
        PortSet known = bySignature.get(signed);
        if (known == null) {
            Signature kept = signed.copy();
            Map<NamedPort, Integer> numbers = kept.size() == 0 ? Map.of() : NamedPorts.of(kept, vocabulary);
            known = new PortSet(bySignature.size(), numbers, new ClassSet.Builder());
            bySignature.put(kept, known);
            for (NamedPort name : known.numbers().keySet()) {
                byName.computeIfAbsent(name, same -> new ArrayList<>()).add(known);
            }
        }
        return known;
    }

    /**
     * The classes that declare a port, by its number.
     *
     * @param version another whenever classes have come
     */
    SortedMap<Integer, ClassSet> declaring(NamedPort port, int version) {
        Declaring known = asked.get(port);
        if (known == null || known.version() != version) {
            known = new Declaring(version, declaring(port));
            asked.put(port, known);
        }
        return known.byNumber();
    }

    private SortedMap<Integer, ClassSet> declaring(NamedPort port) {
        SortedMap<Integer, ClassSet> byNumber = new TreeMap<>();
        for (PortSet set : byName.getOrDefault(port, List.of())) {
            byNumber.merge(
                    set.numbers().getOrDefault(port, PortSet.UNKNOWN_NUMBER),
                    set.classes().build(),
                    ClassSet::or);
        }
        return byNumber;
    }

    private record Declaring(int version, SortedMap<Integer, ClassSet> byNumber) {}
}
