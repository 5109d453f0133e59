package io.portreeve.sources.kustomize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The fields that Kustomize changes of itself, by what changes them. */
final class Fields {
    private static final Map<String, List<FieldSpec>> BY_USE = read();

    private Fields() {}

    static List<FieldSpec> of(String use) {
        return BY_USE.getOrDefault(use, List.of());
    }

    private static Map<String, List<FieldSpec>> read() {
        Map<String, List<FieldSpec>> byUse = new TreeMap<>();
        for (List<String> row : Table.rows("fields.tsv")) {
            Gvk of = new Gvk(row.get(1), row.get(2), row.get(3));
            byUse.computeIfAbsent(row.get(0), use -> new ArrayList<>())
                    .add(FieldSpec.of(of, row.get(5), row.get(4).equals("create")));
        }
        return byUse;
    }
}
