package io.portreeve.testkit;

import io.portreeve.exposure.ExposureOptions;
import io.portreeve.exposure.Trust;
import io.portreeve.reachability.Cni;
import io.portreeve.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a fixture's first line says about the cluster: {@code # With provider=aws, nodes=public, cni=cilium, trusted=10.0.0.0/8}. */
final class FixtureOptions {
    private static final String CONNECT = "connect";
    private static final String OPENING = "# With ";
    private static final Map<String, Boolean> NODES = Map.of("public", true, "private", false);

    private FixtureOptions() {}

    static ExposureOptions of(SourceFile file) {
        Map<String, String> said = said(file.line(1));
        Optional<String> provider = Optional.ofNullable(said.remove("provider"));
        Optional<Boolean> nodes = Optional.ofNullable(said.remove("nodes")).map(word -> nodes(file, word));
        Optional<Cni> cni = Optional.ofNullable(said.remove("cni")).map(word -> cni(file, word));
        said.remove(CONNECT);
        Optional<String> trusted = Optional.ofNullable(said.remove("trusted"));
        if (!said.isEmpty()) {
            throw new AssertionError(
                    file + " sets " + said.keySet() + ", but there are only provider, nodes, cni, trusted and connect");
        }
        List<String> cidrs = trusted.map(list -> List.of(list.split(" +", -1))).orElse(List.of());
        return new ExposureOptions(provider, nodes, cni).trusting(new Trust(cidrs, List.of()));
    }

    /** How somebody connects to the pods of the first workload; empty where nobody does. */
    static Optional<String> connection(SourceFile file) {
        return Optional.ofNullable(said(file.line(1)).get(CONNECT));
    }

    private static Map<String, String> said(String line) {
        Map<String, String> said = new LinkedHashMap<>();
        if (line.startsWith(OPENING) && line.contains("=")) {
            for (String option : line.substring(OPENING.length()).split(",", -1)) {
                int equals = option.indexOf('=');
                said.put(
                        option.substring(0, Math.max(0, equals)).strip(),
                        option.substring(equals + 1).strip());
            }
        }
        return said;
    }

    private static Cni cni(SourceFile file, String word) {
        for (Cni cni : Cni.values()) {
            if (cni.toString().equals(word)) {
                return cni;
            }
        }
        throw new AssertionError(file + " says cni=" + word + ", but it is one of " + List.of(Cni.values()));
    }

    private static boolean nodes(SourceFile file, String word) {
        Boolean nodesPublic = NODES.get(word);
        if (nodesPublic == null) {
            throw new AssertionError(file + " says nodes=" + word + ", but they are public or private");
        }
        return nodesPublic;
    }
}
