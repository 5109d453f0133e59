package io.portreeve.rules.listening;

import io.portreeve.model.Container;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name of an option or a variable, taken into its words: {@code --web.listen-address}, {@code HTTP_PORT}. */
record SettingName(List<String> words) {
    private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])");
    /** Before {@code port} in one word: {@code httpport}, but not {@code report}. */
    private static final Pattern PORT = Pattern.compile("(http|https|grpc|tcp|udp|admin|metrics|health|web|api|server"
            + "|listen|ssl|tls|rest|ws|debug|probe|status|secure|insecure|bind|service|app|local|container)?ports?");

    private static final Set<String> PROTOCOLS = Set.of("http", "https", "grpc", "tcp", "udp");

    private static final Set<String> LISTEN = Set.of("listen", "bind", "listener", "listeners");
    /** Others whom a program calls: their port is not its own, unless the container is one of them. */
    private static final Set<String> OTHERS = Set.of(
            "upstream",
            "target",
            "remote",
            "backend",
            "dest",
            "destination",
            "peer",
            "peers",
            "seed",
            "join",
            "master",
            "client",
            "forward",
            "db",
            "database",
            "redis",
            "mysql",
            "mariadb",
            "postgres",
            "postgresql",
            "pg",
            "mongo",
            "mongodb",
            "rabbitmq",
            "amqp",
            "kafka",
            "zookeeper",
            "zk",
            "smtp",
            "mail",
            "email",
            "ldap",
            "elastic",
            "elasticsearch",
            "memcached",
            "memcache",
            "etcd",
            "consul",
            "vault",
            "nats",
            "cassandra",
            "influx",
            "influxdb",
            "statsd",
            "jaeger",
            "zipkin",
            "otel",
            "otlp",
            "collector",
            "syslog",
            "graylog",
            "logstash",
            "fluentd",
            "eureka",
            "nacos",
            "sql",
            "storage",
            "proxied");

    SettingName {
        words = List.copyOf(words);
    }

    static SettingName of(String name) {
        return new SettingName(Stream.of(BETWEEN.split(name, -1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** Whether it says that its value is a port. */
    boolean isPort() {
        return words.stream().anyMatch(word -> PORT.matcher(word).matches()) || words.equals(List.of("p"));
    }

    /** Whether it is the name of a protocol: of an option, the port on which it is spoken. */
    boolean isProtocol() {
        return words.size() == 1 && PROTOCOLS.contains(words.get(0));
    }

    /** Whether it says that its value is where to listen, so that a bare number is a port. */
    boolean isListen() {
        return words.stream().anyMatch(LISTEN::contains) || words.equals(List.of("l")) || words.equals(List.of("b"));
    }

    /** Whether it speaks of somebody else. */
    boolean isOfAnother(Container container) {
        String itself = Stream.of(container.name(), container.image())
                .flatMap(value -> value.known().stream())
                .reduce("", (one, other) -> one + " " + other)
                .toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(word -> OTHERS.contains(word) && !itself.contains(word));
    }

    /** The names under which the host that goes with a port would stand. */
    Stream<String> hostNames(String written) {
        String before = written.replaceFirst("(?i)_?ports?$", "");
        return Arrays.stream(new String[] {"HOST", "HOSTNAME", "SERVER", "ADDR", "ADDRESS", "URL", "IP", "SERVICE"})
                .map(word -> before.isEmpty() ? word : before + "_" + word);
    }
}
