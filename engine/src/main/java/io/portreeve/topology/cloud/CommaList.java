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

    /** The items, each at the place of the whole list; one unresolved item where the list is not known. */
    static List<Value<String>> values(Value<String> list) {
        if (list.isUnresolved()) {
            return List.of(list);
        }
        List<Value<String>> values = new ArrayList<>();
        for (String item : list.known().map(CommaList::items).orElse(List.of())) {
            values.add(list.map(whole -> item));
        }
        return values;
    }
}
