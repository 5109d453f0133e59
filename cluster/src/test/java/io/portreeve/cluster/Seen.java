package io.portreeve.cluster;

import io.portreeve.model.reader.ObjectReader;
import io.portreeve.model.reader.WorkloadKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a listing of a cluster finds. */
record Seen(ClusterContents contents) {
    private static final List<WorkloadKind> MACHINES =
            List.of(WorkloadKind.of("example.com/v1", "Machine", "spec.template"));

    static Seen of(FakeCluster cluster, Path folder) throws IOException {
        return of(cluster, folder, Optional.empty());
    }

    static Seen of(FakeCluster cluster, Path folder, Optional<String> namespace) throws IOException {
        ClusterOptions options = new ClusterOptions(
                Optional.empty(),
                namespace,
                ListedKinds.of(new ObjectReader(MACHINES).kinds()),
                cluster.environment(folder));
        return new Seen(new ClusterForm(options).contents("cluster:"));
    }

    List<String> paths() {
        return List.copyOf(contents.texts().keySet());
    }

    String text(String path) {
        byte[] text = contents.texts().get(path);
        return text == null ? "nothing at " + path + ", but at " + paths() : new String(text, StandardCharsets.UTF_8);
    }

    /** All texts, one behind the other. */
    String everything() {
        StringBuilder all = new StringBuilder();
        contents.texts().values().forEach(text -> all.append(new String(text, StandardCharsets.UTF_8)));
        return all.toString();
    }
}
