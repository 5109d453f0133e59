package io.portreeve.cluster;

import io.portreeve.model.reader.ReadKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The kinds that are read, as objects name them themselves, where no API server is asked. */
final class WrittenKinds {
    private final Map<String, ReadKind> kinds;

    WrittenKinds(List<ReadKind> kinds) {
        this.kinds =
                kinds.stream().collect(Collectors.toMap(kind -> kind.group() + "/" + kind.kind(), Function.identity()));
    }

    /** What an object is; empty where it is of no kind that is read. */
    Optional<Resource> of(ObjectNode object) {
        String apiVersion = Trim.text(object, "apiVersion");
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        return Optional.ofNullable(kinds.get(group + "/" + Trim.text(object, "kind")))
                .map(kind -> new Resource(kind, apiVersion.substring(slash + 1), "", true, folder(kind)));
    }

    /** The kinds of the core group keep their names to themselves. */
    private String folder(ReadKind kind) {
        boolean shared = !kind.group().isEmpty() && kinds.containsKey("/" + kind.kind());
        return shared ? kind.kind() + "." + kind.group() : kind.kind();
    }
}
