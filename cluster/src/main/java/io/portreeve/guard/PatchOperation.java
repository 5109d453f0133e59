package io.portreeve.guard;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One step of a JSON Patch.
 *
 * @param op {@code add}, {@code replace}, {@code remove} or {@code test}
 * @param path a JSON Pointer
 * @param value empty for {@code remove} alone
 */
public record PatchOperation(String op, String path, Optional<JsonNode> value) {
    /** Sets what is not there, or what is; of a sequence, inserts. */
    public static PatchOperation add(String path, JsonNode value) {
        return new PatchOperation("add", path, Optional.of(value));
    }

    /** Sets what is there. */
    public static PatchOperation replace(String path, JsonNode value) {
        return new PatchOperation("replace", path, Optional.of(value));
    }

    /** Takes away what is there. */
    public static PatchOperation remove(String path) {
        return new PatchOperation("remove", path, Optional.empty());
    }

    /** Fails the whole patch unless the value is this. */
    public static PatchOperation test(String path, JsonNode value) {
        return new PatchOperation("test", path, Optional.of(value));
    }
}
