package io.portreeve.cluster;

import io.portreeve.source.SearchStart;
import io.portreeve.source.SourceForm;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The PATH arguments {@code cluster:} and {@code cluster:CONTEXT}: every object that an API server lists is a file. */
public final class ClusterForm implements SourceForm {
    private final ClusterOptions options;
    private final Map<String, ClusterContents> known = new HashMap<>();

    public ClusterForm(ClusterOptions options) {
        this.options = options;
    }

    @Override
    public boolean takes(String argument) {
        return ClusterArgument.isOne(argument);
    }

    @Override
    public SearchStart find(String argument) throws IOException {
        return contents(argument).start();
    }

    /** What the cluster holds, as far as it matters to ports; each is listed once. */
    public ClusterContents contents(String argument) throws IOException {
        ClusterContents before = known.get(argument);
        ClusterContents contents = before != null ? before : list(ClusterArgument.parse(argument));
        known.put(argument, contents);
        return contents;
    }

    private ClusterContents list(ClusterArgument argument) throws IOException {
        Access access = Access.of(argument.context().or(options::context), options.environment());
        try (ApiServer server = new ApiServer(access)) {
            ObjectStore store = new ObjectStore();
            new Listing(server, options, store).run();
            return new ClusterContents(ClusterArgument.PREFIX + access.context() + ":", store.texts());
        }
    }
}
