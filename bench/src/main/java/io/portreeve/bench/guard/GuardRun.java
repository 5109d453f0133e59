package io.portreeve.bench.guard;

import io.portreeve.admission.ClusterState;
import io.portreeve.admission.Judge;
import io.portreeve.admission.Mode;
import io.portreeve.admission.Strictness;
import io.portreeve.bench.clusters.LargeCluster;
import io.portreeve.bench.clusters.Shape;
import io.portreeve.cluster.LiveObjects;
import io.portreeve.document.Limits;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.finding.Severity;
import io.portreeve.guard.ClusterReviewer;
import io.portreeve.guard.Exemptions;
import io.portreeve.guard.GuardLimits;
import io.portreeve.guard.GuardOptions;
import io.portreeve.guard.GuardRules;
import io.portreeve.guard.GuardServer;
import io.portreeve.guard.KnownCluster;
import io.portreeve.guard.OnUnknown;
import io.portreeve.guard.tls.Certificates;
import io.portreeve.guard.tls.ServerNames;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.rules.BuiltInRules;
import io.portreeve.scan.ScanOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** One webhook with one cluster behind it, and clients that ask it, all in one process. */
public final class GuardRun {
    private static final int CONNECTIONS = 4;
    private static final double PACE = 2000;
    private static final double WARM_SECONDS = 60;

    private final List<String> rows = new ArrayList<>();
    private final String name;
    private final double seconds;

    private GuardRun(String name, double seconds) {
        this.name = name;
        this.seconds = seconds;
    }

    /** Arguments: the name of the cluster, replicas of each application (0 for an empty cluster), seconds, a folder, a file for the results. */
    public static void main(String[] arguments) throws Exception {
        GuardRun run = new GuardRun(arguments[0], Double.parseDouble(arguments[2]));
        run.measure(Integer.parseInt(arguments[1]), Path.of(arguments[3]));
        Files.write(Path.of(arguments[4]), run.rows);
    }

    private void measure(int replicas, Path folder) throws Exception {
        Shape shape = Shape.COMPANY.replicated(replicas);
        List<KubernetesObject> objects = replicas == 0
                ? List.of()
                : LargeCluster.of(shape, LiveObjects.PREFIX).objects();
        long start = System.nanoTime();
        ClusterState state = ClusterState.of(objects, ExposureOptions.NONE);
        state.reachability().prepared();
        row("ready after all objects are known", "s", (System.nanoTime() - start) / 1e9);
        Certificates certificates = Certificates.in(folder, ServerNames.of(List.of("127.0.0.1")), Clock.systemUTC());
        GuardLimits limits = GuardLimits.defaults().withClosing(Duration.ZERO, Duration.ofSeconds(5));
        GuardOptions options =
                new GuardOptions(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), OnUnknown.DENY, limits);
        try (GuardServer server = GuardServer.start(options, certificates, reviewer(state), line -> {})) {
            ask(
                    TlsClient.trusting(certificates.trusted().orElseThrow()),
                    server.address().getPort(),
                    shape.namespaces());
        }
        System.gc();
        row(
                "heap in use",
                "MiB",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1048576.0);
    }

    private static ClusterReviewer reviewer(ClusterState state) {
        GuardRules rules = new GuardRules(
                new Judge(ScanOptions.DEFAULT, BuiltInRules.all()),
                new Strictness(Optional.of(Severity.HIGH), Mode.ENFORCE, Map.of()),
                Exemptions.DEFAULT);
        return new ClusterReviewer(
                KnownCluster.of(state), new LiveObjects(Limits.DEFAULT, new ObjectReader()), () -> rules);
    }

    private void ask(SSLContext trusting, int port, int namespaces) throws Exception {
        new Load(trusting, port, CONNECTIONS, 0, WARM_SECONDS).run(namespaces);
        Load.Outcome most = new Load(trusting, port, CONNECTIONS, 0, seconds).run(namespaces);
        row("reviews a second, one after the other on " + CONNECTIONS + " connections", "", most.perSecond());
        latencies("", most);
        Load.Outcome paced = new Load(trusting, port, CONNECTIONS * 4, PACE, seconds).run(namespaces);
        row("reviews a second of " + (int) PACE + " that are due", "", paced.perSecond());
        latencies(" at that pace", paced);
    }

    private void latencies(String when, Load.Outcome outcome) {
        row("p50" + when, "ms", outcome.percentile(0.5) * 1e3);
        row("p99" + when, "ms", outcome.percentile(0.99) * 1e3);
    }

    private void row(String what, String unit, double value) {
        rows.add(name + ": " + what + "\t" + unit + "\t" + value);
        System.err.println(rows.get(rows.size() - 1));
    }
}
