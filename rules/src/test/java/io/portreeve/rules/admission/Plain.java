package io.portreeve.rules.admission;

import io.portreeve.document.Cursor;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.document.Scalars;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Manifests as maps, lists, texts and numbers, as an expression in CEL is given them. */
final class Plain {
    private Plain() {}

    /** Every object of a text, those of lists too. */
    static List<Map<String, Object>> objects(SourceFile file) {
        List<Map<String, Object>> objects = new ArrayList<>();
        new DocumentReader(Limits.DEFAULT).read(file, document -> add(document.cursor(), objects));
        return objects;
    }

    static List<Map<String, Object>> objects(String text) {
        return objects(SourceFile.of("manifest.yaml", text));
    }

    static Map<String, Object> object(String text) {
        return objects(text).get(0);
    }

    private static void add(Cursor root, List<Map<String, Object>> objects) {
        if (root.get("kind").text().filter(kind -> kind.endsWith("List")).isPresent()) {
            root.get("items").items().forEach(item -> add(item, objects));
        } else if (root.isMapping()) {
            objects.add(mapping(root));
        }
    }

    /** What is null is as good as absent, as an API server has it. */
    private static Map<String, Object> mapping(Cursor cursor) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        cursor.entries().forEach((key, value) -> {
            if (value.exists()) {
                mapping.put(key, value(value));
            }
        });
        return mapping;
    }

    private static Object value(Cursor cursor) {
        if (cursor.isMapping()) {
            return mapping(cursor);
        }
        if (cursor.isSequence()) {
            return cursor.items().stream().map(Plain::value).toList();
        }
        return cursor.scalar().map(Scalars::resolve).orElseThrow();
    }

    /** The value of a field, where it is there. */
    static Object at(Map<String, Object> object, String... path) {
        Object here = object;
        for (String step : path) {
            here = here instanceof Map<?, ?> map && map.containsKey(step) ? map.get(step) : "";
        }
        return here;
    }
}
