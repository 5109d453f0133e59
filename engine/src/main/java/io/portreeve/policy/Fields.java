package io.portreeve.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a manifest, in the order in which they are to be written. */
final class Fields {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Fields with(String key, Object value) {
        fields.put(key, value instanceof Fields nested ? nested.fields : value);
        return this;
    }

    Map<String, Object> map() {
        return fields;
    }

    static Fields of(String apiVersion, String kind, String name) {
        return new Fields()
                .with("apiVersion", apiVersion)
                .with("kind", kind)
                .with("metadata", new Fields().with("name", name).with("labels", labels()));
    }

    private static Fields labels() {
        return new Fields().with("app.kubernetes.io/managed-by", "portreeve");
    }

    /** Named expressions as every engine lists them. */
    static List<Map<String, Object>> named(Map<String, String> expressions) {
        List<Map<String, Object>> list = new ArrayList<>();
        expressions.forEach((name, expression) -> list.add(
                new Fields().with("name", name).with("expression", expression).map()));
        return list;
    }

    /** What a policy demands, as every engine lists it. */
    static List<Map<String, Object>> validations(AdmissionPolicy policy) {
        return List.of(new Fields()
                .with("expression", policy.validation())
                .with("message", policy.message())
                .with("messageExpression", policy.messageExpression())
                .map());
    }
}
