package io.portreeve.sources.kustomize;

import java.util.Map;
import java.util.Set;

/** Takes out what a Secret holds: nobody here needs it, and what is not kept is not printed. */
final class WithoutSecrets {
    private static final Set<String> HELD = Set.of("data", "stringData");
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private WithoutSecrets() {}

    static MadeMapping of(MadeMapping object) {
        boolean secret = object.text("kind").equals("Secret")
                && object.text("apiVersion").equals("v1");
        if (!secret) {
            return object;
        }
        MadeMapping rest = object;
        for (String key : HELD) {
            rest = rest.without(key);
        }
        Map<String, String> annotations = MadeMapping.texts(rest.at("metadata", "annotations"));
        boolean copied = annotations.containsKey(LAST_APPLIED);
        return copied ? withoutCopy(rest) : rest;
    }

    private static MadeMapping withoutCopy(MadeMapping object) {
        if (!(object.get("metadata").orElse(object) instanceof MadeMapping metadata)
                || !(metadata.get("annotations").orElse(metadata) instanceof MadeMapping annotations)) {
            return object;
        }
        return object.with("metadata", metadata.with("annotations", annotations.without(LAST_APPLIED)));
    }
}
