package io.portreeve.app;

import io.portreeve.admission.ClusterState;
import io.portreeve.cluster.ClusterOptions;
import io.portreeve.cluster.ClusterWatch;
import io.portreeve.cluster.LiveObjects;
import io.portreeve.cluster.WatchNews;
import io.portreeve.cluster.WatchTempo;
import io.portreeve.guard.ClusterReviewer;
import io.portreeve.guard.FoldingTempo;
import io.portreeve.guard.GuardLimits;
import io.portreeve.guard.GuardOptions;
import io.portreeve.guard.GuardRules;
import io.portreeve.guard.GuardServer;
import io.portreeve.guard.KnownCluster;
import io.portreeve.guard.LiveCluster;
import io.portreeve.guard.OnUnknown;
import io.portreeve.guard.WarmUp;
import io.portreeve.guard.metrics.Metrics;
import io.portreeve.guard.replay.Replay;
import io.portreeve.guard.replay.Replayed;
import io.portreeve.guard.replay.Verdict;
import io.portreeve.guard.tls.Certificates;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.report.Plain;
import io.portreeve.report.TextOptions;
import io.portreeve.report.format.ReporterOptions;
import io.portreeve.scan.ScanOptions;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** {@code portreeve guard}: the admission webhook, which denies what would make more reachable than the rules allow. */
final class GuardCommand implements Command {
    private static final List<String> NOTES = List.of(
            "",
            "Examples:",
            "  portreeve guard --snapshot examples/ --tls-dir tls/",
            "  portreeve guard --snapshot prod.portreeve.gz --listen :8443 --tls-dir tls/ --mode warn",
            "  portreeve guard --listen :8443 --tls-dir /tls --dns-name portreeve.guard.svc \\",
            "    --tls-secret guard/portreeve-tls --webhook portreeve",
            "  portreeve guard --replay audit.log --snapshot prod.portreeve.gz",
            "",
            "Reviews go to /validate and /mutate; /healthz, /readyz and /metrics tell how it is.",
            "A namespace says its own mode by the label portreeve.io/guard.",
            "",
            "Exit codes: 0 ended as asked, 1 a replay holds what would be denied, 2 wrong usage or an address",
            "that is taken, 3 a replay could not read or judge everything and --strict was given,",
            "70 internal error.");

    private final RuleChoice rules;

    GuardCommand(RuleChoice rules) {
        this.rules = rules;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "portreeve guard",
                "[PATH...]",
                Offer.FILES,
                "Serves the admission webhook, which judges changes by what they open.\n"
                        + "PATH is more of what --snapshot names; without any, the current context's cluster is watched.",
                GuardFlags.all(),
                NOTES);
    }

    @Override
    public int run(CommandLine line, Surroundings here) throws IOException {
        List<Output> outputs = Output.all(line, ReplayFormats.names(), here);
        if (line.value("--replay").isPresent()) {
            return replay(line, outputs, here);
        }
        ReloadedRules today = new ReloadedRules(new GuardStatutes(line, rules), here);
        LiveObjects objects = objects(line, here);
        if (!paths(line).isEmpty()) {
            serve(line, new GuardedCluster(KnownCluster.of(state(line, objects, here))), objects, today, here);
            return ExitCode.CLEAN;
        }
        try (LiveCluster cluster = living(line, objects, here)) {
            serve(line, new GuardedCluster(cluster, cluster::count), objects, today, here);
        }
        return ExitCode.CLEAN;
    }

    private LiveCluster living(CommandLine line, LiveObjects objects, Surroundings here) throws IOException {
        if (line.value("--namespace").isPresent()) {
            throw new UsageException("guard watches all namespaces: --namespace needs --snapshot PATH");
        }
        WatchNews news = GuardBootstrap.news(here);
        ClusterOptions asked =
                new ClusterOptions(line.value("--context"), Optional.empty(), objects.watched(), here.environment());
        try {
            ClusterWatch watch = ClusterWatch.start(asked, objects, WatchTempo.USUAL, news);
            return LiveCluster.of(watch, options(line, here).exposure(), FoldingTempo.USUAL, Clock.systemUTC(), news);
        } catch (NoSuchFileException e) {
            throw new UsageException(e.getReason());
        }
    }

    private int replay(CommandLine line, List<Output> outputs, Surroundings here) throws IOException {
        GuardRules today = new GuardStatutes(line, rules).read(here);
        LiveObjects objects = objects(line, here);
        ClusterState beginning = paths(line).isEmpty()
                ? ClusterState.of(List.of(), options(line, here).exposure())
                : state(line, objects, here);
        Replayed replayed = Replaying.of(
                line.value("--replay").orElseThrow(), new Replay(today, objects, reader(line, here)), beginning, here);
        for (Output output : outputs) {
            ReplayReporter reporter = ReplayFormats.named(output.format())
                    .reporter(new ReporterOptions(Version.current(), rules.rules(), TextOptions.DEFAULT));
            output.write(here, out -> reporter.write(replayed, out));
        }
        if (line.has("--strict") && !replayed.problems().isEmpty()) {
            return ExitCode.NOT_JUDGED;
        }
        return replayed.tally().judged(Verdict.DENIED) > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private LiveObjects objects(CommandLine line, Surroundings here) {
        return new LiveObjects(options(line, here).limits(), reader(line, here));
    }

    /** The texts of a cluster are of one unit, and who names no namespace is in the one that kubectl would take. */
    private ObjectReader reader(CommandLine line, Surroundings here) {
        return new ObjectReader(
                options(line, here).workloadKinds(),
                Optional.of(line.value("--namespace").orElse("default")));
    }

    private ScanOptions options(CommandLine line, Surroundings here) {
        return ScanRequest.options(line, ConfigurationFile.load(line.value("--config"), here.workingFolder(), rules));
    }

    private ClusterState state(CommandLine line, LiveObjects objects, Surroundings here) throws IOException {
        List<String> paths = paths(line);
        ScanOptions options = options(line, here);
        Stocktaking stock = Stocktaking.of(Reading.of(line, options).over(paths), here);
        stock.problems()
                .forEach(problem -> here.err()
                        .println(Plain.of(problem.file() + ": problem " + problem.code() + " " + problem.message())));
        return ClusterState.of(objects.all(stock.texts()), options.exposure());
    }

    private static List<String> paths(CommandLine line) {
        List<String> paths = new ArrayList<>(line.values("--snapshot"));
        paths.addAll(line.arguments());
        return paths;
    }

    private static void serve(
            CommandLine line, GuardedCluster guarded, LiveObjects objects, ReloadedRules today, Surroundings here)
            throws IOException {
        WarmUp.by(today.get(), objects);
        ClusterReviewer reviewer = new ClusterReviewer(guarded.cluster(), objects, today);
        GuardOptions options = new GuardOptions(
                ListenAddress.parse("--listen", line.value("--listen").orElse("127.0.0.1:8443")),
                line.choice("--on-unknown", OnUnknown.class, OnUnknown.DENY),
                GuardLimits.defaults());
        Certificates certificates = GuardBootstrap.certificates(line, options, here);
        try (GuardServer server = start(options, certificates, reviewer, here)) {
            guarded.count().accept(server.metrics());
            here.err()
                    .println(Plain.of("Guarding at https://" + options.listen().getHostString() + ":"
                            + server.address().getPort() + ": " + reviewer.readiness()));
            awaitEnd(server);
        }
    }

    /** What is judged against, and what of it is counted. */
    private record GuardedCluster(KnownCluster cluster, Consumer<Metrics> count) {
        GuardedCluster(KnownCluster cluster) {
            this(cluster, metrics -> {});
        }
    }

    private static GuardServer start(
            GuardOptions options, Certificates certificates, ClusterReviewer reviewer, Surroundings here) {
        try {
            return GuardServer.start(
                    options, certificates, reviewer, json -> here.err().println(json));
        } catch (IOException e) {
            throw new UsageException("nobody can listen at " + options.listen() + ": " + e.getMessage());
        }
    }

    /** Until the process is told to end; then answers that are under way are finished. */
    private static void awaitEnd(GuardServer server) {
        CountDownLatch end = new CountDownLatch(1);
        Thread closing = new Thread(server::close, "portreeve-closing");
        Runtime.getRuntime().addShutdownHook(closing);
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(closing);
    }
}
