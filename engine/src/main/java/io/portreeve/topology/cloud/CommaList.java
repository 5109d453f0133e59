package io.portreeve.topology.cloud;

import io.portreeve.model.Value;
import java.util.ArrayList;
import java.util.List;

/** An annotation's value that holds several items with commas between them. */
final class CommaList {
    private CommaList() {}

    /** The items without blanks around them; empty items are left out. */
    static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        for (String item : text.split(",", -1)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    /** The items, each at its own characters; one unresolved item where the list is not known. */
    static List<Value<String>> values(Value<String> list) {
        if (list.isUnresolved()) {
            return List.of(list);
        }
        List<Value<String>> values = new ArrayList<>();
        int from = 0;
        for (String item : list.known().map(CommaList::items).orElse(List.of())) {
            int at = list.place().map(place -> place.range().text()).orElse("").indexOf(item, from);
            values.add(at < 0 ? list.map(whole -> item) : part(list, item, at));
            from = at < 0 ? from : at + item.length();
        }
        return values;
    }

    private static Value<String> part(Value<String> list, String item, int at) {
        return list.place()
                .<Value<String>>map(place ->
                        new Value.Explicit<>(item, place.at(place.range().part(at, item))))
                .orElseGet(() -> list.map(whole -> item));
    }
}
