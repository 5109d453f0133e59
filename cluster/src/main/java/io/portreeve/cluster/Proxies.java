package io.portreeve.cluster;

import io.fabric8.kubernetes.client.Config;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The proxies that the environment names, for a context that names none of its own. */
final class Proxies {
    private Proxies() {}

    static void add(Config config, Map<String, String> environment) {
        if (config.getHttpsProxy() == null && config.getHttpProxy() == null) {
            set(environment, "HTTPS_PROXY", config::setHttpsProxy);
            set(environment, "HTTP_PROXY", config::setHttpProxy);
        }
        set(environment, "NO_PROXY", hosts -> config.setNoProxy(hosts.split("\\s*,\\s*", -1)));
    }

    private static void set(Map<String, String> environment, String name, Consumer<String> taker) {
        String lower = environment.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        String said = environment.getOrDefault(name, lower);
        if (!said.isEmpty()) {
            taker.accept(said);
        }
    }
}
