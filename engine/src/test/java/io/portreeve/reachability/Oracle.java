package io.portreeve.reachability;

import io.portreeve.Given;
import io.portreeve.document.Cursor;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.model.Protocol;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One state of a cluster with the verdicts that another project declares for it. */
record Oracle(Path manifests, Path expected, String test, String step) {
    static final Path ALL = Path.of("../../shared/oracles");

    /** The states of one folder, in order, without those that use what has left the API. */
    static List<Oracle> of(String folder) {
        List<Oracle> oracles = new ArrayList<>();
        String cases = text(ALL.resolve(folder).resolve("cases.json"));
        new DocumentReader(Limits.DEFAULT)
                .read(
                        SourceFile.of("cases.json", cases),
                        document -> document.cursor().items().forEach(state -> {
                            if (!state.get("usesRemovedSameLabelsApi").bool().orElse(false)) {
                                oracles.add(new Oracle(
                                        ALL.resolve(folder).resolve(word(state, "manifests")),
                                        ALL.resolve(folder).resolve(word(state, "expected")),
                                        word(state, "case"),
                                        word(state, "step")));
                            }
                        }));
        return oracles;
    }

    private static String word(Cursor state, String field) {
        return state.get(field).text().orElseThrow();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Snapshot snapshot() {
        return Given.manifests(text(manifests)).snapshot();
    }

    List<Row> rows() {
        return text(expected)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Row::of)
                .toList();
    }

    /** The rows on which a reachability differs. */
    List<String> differing(Reachability reach) {
        Map<String, Workload> pods = new HashMap<>();
        reach.workloads().forEach(pod -> pods.put(pod.id().qualifiedName(), pod));
        return rows().stream()
                .filter(row -> !row.holds(reach, pods))
                .map(row -> test + "/" + step + ": " + row)
                .toList();
    }

    /** One expectation. */
    record Row(String from, String to, Protocol protocol, int port, boolean allowed) {
        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(
                    cells[0], cells[1], Protocol.valueOf(cells[2]), Integer.parseInt(cells[3]), cells[4].equals("1"));
        }

        boolean holds(Reachability reach, Map<String, Workload> pods) {
            Peer source = peer(pods, from);
            Peer destination = peer(pods, to);
            Outcome expected = allowed ? Outcome.OPEN : Outcome.CLOSED;
            boolean inTable = reach.between(source, destination).open().contains(protocol, port);
            return reach.between(source, destination, protocol, port).outcome() == expected && inTable == allowed;
        }

        private static Peer peer(Map<String, Workload> pods, String name) {
            return Peer.of(Optional.ofNullable(pods.get(name)).orElseThrow());
        }
    }
}
