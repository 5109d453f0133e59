package io.portreeve.cluster;

import io.fabric8.kubernetes.api.model.NamedAuthInfo;
import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.internal.KubeConfigUtils;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How an API server is reached: as the kubeconfig says, else as a pod of the cluster does.
 *
 * @param context what the cluster is called
 */
record Access(String context, Config config) {
    /** Of a context, else of the current one. */
    static Access of(Optional<String> context, Map<String, String> environment) throws NoSuchFileException {
        List<Path> files =
                kubeconfigs(environment).stream().filter(Files::isRegularFile).toList();
        if (!files.isEmpty()) {
            return of(context, files, environment);
        }
        if (context.isEmpty() && ServiceAccount.isOne(environment)) {
            return new Access(ServiceAccount.CONTEXT, ServiceAccount.config(environment));
        }
        throw nothing("There is no kubeconfig (looked for " + words(kubeconfigs(environment))
                + "), and this is no pod of a cluster. Set KUBECONFIG to one that reaches the cluster.");
    }

    private static List<Path> kubeconfigs(Map<String, String> environment) {
        String said = environment.getOrDefault("KUBECONFIG", "");
        if (said.isEmpty()) {
            String home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
            return List.of(Path.of(home, ".kube", "config"));
        }
        List<Path> files = new ArrayList<>();
        for (String file : said.split(File.pathSeparator, -1)) {
            if (!file.isEmpty()) {
                files.add(Path.of(file));
            }
        }
        return files;
    }

    private static Access of(Optional<String> context, List<Path> files, Map<String, String> environment)
            throws NoSuchFileException {
        List<io.fabric8.kubernetes.api.model.Config> parsed = new ArrayList<>();
        for (Path file : files) {
            parsed.add(parse(file));
        }
        SortedSet<String> names = new TreeSet<>();
        parsed.forEach(one -> one.getContexts().forEach(each -> names.add(each.getName())));
        String wanted = wanted(context, parsed, names, files);
        ExecPlugin.check(wanted, login(user(wanted, parsed), parsed), environment);
        return new Access(wanted, merged(wanted, parsed, environment));
    }

    private static io.fabric8.kubernetes.api.model.Config parse(Path file) throws NoSuchFileException {
        try {
            io.fabric8.kubernetes.api.model.Config parsed = KubeConfigUtils.parseConfig(file.toFile());
            if (parsed == null) {
                throw nothing("The kubeconfig " + file + " is empty.");
            }
            return parsed;
        } catch (RuntimeException e) {
            throw nothing("The kubeconfig " + file + " cannot be read: " + reason(e) + ".");
        }
    }

    private static String wanted(
            Optional<String> context,
            List<io.fabric8.kubernetes.api.model.Config> parsed,
            SortedSet<String> names,
            List<Path> files)
            throws NoSuchFileException {
        Optional<String> wanted = context.or(() -> parsed.stream()
                .flatMap(one -> Optional.ofNullable(one.getCurrentContext()).stream())
                .filter(name -> !name.isEmpty())
                .findFirst());
        String known = names.isEmpty() ? "It has none." : "It has " + String.join(", ", names) + ".";
        if (wanted.isEmpty()) {
            throw nothing("The kubeconfig " + words(files) + " has no current context, so it is not clear which cluster"
                    + " is meant. Write cluster:CONTEXT. " + known);
        }
        if (!names.contains(wanted.get())) {
            throw nothing("The kubeconfig " + words(files) + " has no context " + wanted.get() + ". " + known);
        }
        return wanted.get();
    }

    private static String user(String context, List<io.fabric8.kubernetes.api.model.Config> parsed) {
        return parsed.stream()
                .flatMap(one -> one.getContexts().stream())
                .filter(each -> context.equals(each.getName()))
                .map(NamedContext::getContext)
                .flatMap(each ->
                        Optional.ofNullable(each).map(io.fabric8.kubernetes.api.model.Context::getUser).stream())
                .findFirst()
                .orElse("");
    }

    private static Optional<NamedAuthInfo> login(String name, List<io.fabric8.kubernetes.api.model.Config> parsed) {
        return parsed.stream()
                .flatMap(one -> one.getUsers().stream())
                .filter(each -> name.equals(each.getName()))
                .findFirst();
    }

    private static Config merged(
            String context, List<io.fabric8.kubernetes.api.model.Config> parsed, Map<String, String> environment)
            throws NoSuchFileException {
        try {
            Config config = Config.empty();
            KubeConfigUtils.merge(config, context, parsed.toArray(io.fabric8.kubernetes.api.model.Config[]::new));
            Proxies.add(config, environment);
            return config;
        } catch (RuntimeException e) {
            throw nothing("The context " + context + " of the kubeconfig cannot be used: " + reason(e) + ".");
        }
    }

    static String reason(Throwable e) {
        Throwable innermost = e;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String why = Objects.requireNonNullElseGet(innermost.getMessage(), innermost::toString);
        return why.strip().lines().findFirst().orElse(innermost.getClass().getSimpleName());
    }

    private static String words(List<Path> files) {
        return String.join(" and ", files.stream().map(Path::toString).toList());
    }

    /** There is no such cluster, for a reason that is a whole sentence. */
    static NoSuchFileException nothing(String sentence) {
        return new NoSuchFileException("", null, sentence);
    }
}
