package io.portreeve.rules.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that turn a product's name into that of something beside it: {@code redis-exporter} is not Redis. */
final class Companions {
    private static final Map<String, List<CatalogueWord>> BY_FIRST_WORD = Stream.of(
                    "adapter",
                    "agent",
                    "app",
                    "backup",
                    "backups",
                    "bench",
                    "benchmark",
                    "bootstrap",
                    "cli",
                    "client",
                    "connector",
                    "consumer",
                    "csi",
                    "curator",
                    "demo",
                    "driver",
                    "example",
                    "exporter",
                    "generator",
                    "init",
                    "initializer",
                    "injector",
                    "loadtest",
                    "metrics",
                    "migrate",
                    "migration",
                    "migrations",
                    "migrator",
                    "operator",
                    "producer",
                    "provisioner",
                    "publisher",
                    "reloader",
                    "restore",
                    "sdk",
                    "setup",
                    "sidecar",
                    "subscriber",
                    "sync",
                    "syncer",
                    "test",
                    "tester",
                    "tests",
                    "tools",
                    "watcher",
                    "webhook",
                    "worker")
            .map(CatalogueWord::parse)
            .collect(Collectors.groupingBy(CatalogueWord::first));

    private Companions() {}

    static List<CatalogueWord> beginningWith(String first) {
        return BY_FIRST_WORD.getOrDefault(first, List.of());
    }
}
