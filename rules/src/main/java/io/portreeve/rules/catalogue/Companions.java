package io.portreeve.rules.catalogue;

import java.util.List;
import java.util.stream.Stream;

/** Words that turn a product's name into that of something beside it: {@code redis-exporter} is not Redis. */
final class Companions {
    static final List<CatalogueWord> WORDS = Stream.of(
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
            .toList();

    private Companions() {}
}
