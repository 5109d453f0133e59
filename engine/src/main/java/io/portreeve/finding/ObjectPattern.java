package io.portreeve.finding;

import io.portreeve.model.KubernetesObject;
import io.portreeve.source.Glob;
import java.util.List;
import java.util.Optional;

/**
 * Objects by kind, namespace and name, with {@code *} in any of them: {@code Service/shop/*}.
 *
 * @param namespace a pattern that has to fit the namespace somebody wrote; {@code *} also fits none
 */
public record ObjectPattern(Glob kind, Glob namespace, Glob name) {
    /** The form in which objects are named, for messages. */
    public static final String FORM = "KIND/NAMESPACE/NAME, such as Service/shop/*";

    /** What a text names; nothing where it has not that form. */
    public static Optional<ObjectPattern> parse(String text) {
        List<String> parts = List.of(text.split("/", -1));
        return parts.size() != 3 || parts.stream().anyMatch(String::isBlank)
                ? Optional.empty()
                : Optional.of(new ObjectPattern(Glob.of(parts.get(0)), Glob.of(parts.get(1)), Glob.of(parts.get(2))));
    }

    /** As it is written: {@code Service/shop/*}. */
    @Override
    public String toString() {
        return kind + "/" + namespace + "/" + name;
    }

    /** Whether an object is one of these. */
    public boolean matches(KubernetesObject object) {
        return kind.matches(object.kind())
                && namespace.matches(object.namespace().orElse(""))
                && name.matches(object.name());
    }
}
