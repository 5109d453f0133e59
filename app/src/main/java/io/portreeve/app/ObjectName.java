package io.portreeve.app;

import io.portreeve.model.KubernetesObject;
import java.util.Locale;
import java.util.Optional;

/** An object as somebody names it: {@code KIND/NAMESPACE/NAME}, without the namespace where nobody wrote one. */
record ObjectName(String kind, Optional<String> namespace, String name) {
    /** What was typed; empty where it has not two or three parts. */
    static Optional<ObjectName> parse(String typed) {
        String[] parts = typed.split("/", -1);
        if (parts.length < 2 || parts.length > 3) {
            return Optional.empty();
        }
        Optional<String> namespace = parts.length == 3 ? Optional.of(parts[1]) : Optional.empty();
        return Optional.of(new ObjectName(parts[0], namespace, parts[parts.length - 1]));
    }

    /** Whether it means this object, in any namespace where none was typed. */
    boolean isMeant(KubernetesObject object) {
        return object.kind().toLowerCase(Locale.ROOT).equals(kind.toLowerCase(Locale.ROOT))
                && object.name().equals(name)
                && (namespace.isEmpty() || object.namespace().equals(namespace));
    }

    /** An object as it would have to be typed. */
    static String of(KubernetesObject object) {
        return object.kind() + "/" + object.id().qualifiedName();
    }

    @Override
    public String toString() {
        return kind + "/" + namespace.map(text -> text + "/").orElse("") + name;
    }
}
