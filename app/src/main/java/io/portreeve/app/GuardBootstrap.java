package io.portreeve.app;

import io.portreeve.cluster.ClusterWriter;
import io.portreeve.cluster.WatchNews;
import io.portreeve.guard.GuardOptions;
import io.portreeve.guard.LogLines;
import io.portreeve.guard.WebhookBootstrap;
import io.portreeve.guard.tls.Certificates;
import io.portreeve.guard.tls.ServerNames;
import io.portreeve.guard.tls.UnusableCertificate;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the certificates of a guard come from: a folder, and where it is asked for an authority in a Secret of the cluster. */
final class GuardBootstrap {
    private static final String NAME = "[a-z0-9]([-a-z0-9.]*[a-z0-9])?";
    private static final Pattern SECRET = Pattern.compile("(?<namespace>" + NAME + ")/(?<name>" + NAME + ")");

    private GuardBootstrap() {}

    /** Lines of the log, as the server writes them. */
    static WatchNews news(Surroundings here) {
        LogLines log = new LogLines(json -> here.err().println(json), Clock.systemUTC());
        return log::message;
    }

    static Certificates certificates(CommandLine line, GuardOptions options, Surroundings here) throws IOException {
        Path folder = line.value("--tls-dir")
                .map(here.workingFolder()::resolve)
                .orElseThrow(
                        () -> new UsageException("guard needs --tls-dir FOLDER, where its certificate is or is to be"));
        boolean shared = line.value("--tls-secret").isPresent();
        try {
            ServerNames names = ServerNames.of(names(line, options));
            return shared
                    ? Certificates.shared(folder, names, bootstrap(line, here), Clock.systemUTC())
                    : Certificates.in(folder, names, Clock.systemUTC());
        } catch (UnusableCertificate e) {
            throw new UsageException((shared ? "--tls-secret: " : "--tls-dir: ") + e.getMessage());
        } catch (NoSuchFileException e) {
            throw new UsageException(e.getReason() == null ? "--tls-dir: " + e.getMessage() : e.getReason());
        } catch (IOException e) {
            if (shared) {
                throw new UsageException("--tls-secret: " + e.getMessage());
            }
            throw e;
        }
    }

    private static List<String> names(CommandLine line, GuardOptions options) {
        List<String> names = new ArrayList<>(line.values("--dns-name"));
        if (names.isEmpty()) {
            names.add("localhost");
            names.add("127.0.0.1");
            names.add(options.listen().getHostString());
        }
        return names;
    }

    private static WebhookBootstrap bootstrap(CommandLine line, Surroundings here) throws IOException {
        String typed = line.value("--tls-secret").orElseThrow();
        Matcher secret = SECRET.matcher(typed);
        List<String> webhooks = line.values("--webhook");
        if (!secret.matches()) {
            throw new UsageException("--tls-secret takes NAMESPACE/NAME, not '" + typed + "'");
        }
        if (webhooks.isEmpty() || !webhooks.stream().allMatch(webhook -> webhook.matches(NAME))) {
            throw new UsageException("--tls-secret needs --webhook NAME, the configuration that is to trust it");
        }
        ClusterWriter writer = new ClusterWriter(line.value("--context"), here.environment());
        return new WebhookBootstrap(writer, secret.group("namespace"), secret.group("name"), webhooks, news(here));
    }
}
