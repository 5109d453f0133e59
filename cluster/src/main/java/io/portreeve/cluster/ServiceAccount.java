package io.portreeve.cluster;

import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** How a pod reaches the API server of its own cluster. */
final class ServiceAccount {
    /** What that cluster is called, since no kubeconfig calls it anything. */
    static final String CONTEXT = "in-cluster";

    private static final Path FOLDER = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");
    private static final String HOST = "KUBERNETES_SERVICE_HOST";

    private ServiceAccount() {}

    static boolean isOne(Map<String, String> environment) {
        return environment.containsKey(HOST) && Files.isReadable(token(environment));
    }

    private static Path folder(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("PORTREEVE_SERVICE_ACCOUNT", FOLDER.toString()));
    }

    private static Path token(Map<String, String> environment) {
        return folder(environment).resolve("token");
    }

    static Config config(Map<String, String> environment) throws NoSuchFileException {
        try {
            Config config = Config.empty();
            config.setMasterUrl(server(environment));
            Path authority = folder(environment).resolve("ca.crt");
            if (Files.isReadable(authority)) {
                config.setCaCertFile(authority.toString());
            }
            config.setAutoOAuthToken(Files.readString(token(environment)).strip());
            return config;
        } catch (IOException e) {
            throw Access.nothing("The service account of this pod cannot be read: " + Access.reason(e) + ".");
        }
    }

    private static String server(Map<String, String> environment) {
        String host = environment.getOrDefault(HOST, "");
        String written = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return "https://" + written + ":" + environment.getOrDefault("KUBERNETES_SERVICE_PORT", "443") + "/";
    }
}
