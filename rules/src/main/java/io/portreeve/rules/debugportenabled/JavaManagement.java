package io.portreeve.rules.debugportenabled;

import io.portreeve.finding.Confidence;
import io.portreeve.rules.invocation.ListenAddress;
import io.portreeve.rules.invocation.Listening;
import io.portreeve.rules.invocation.Options;
import io.portreeve.rules.invocation.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** JMX over the network with its authentication switched off, by Java's flags or by those of Kafka's and ZooKeeper's scripts. */
final class JavaManagement {
    private static final String PREFIX = "-Dcom.sun.management.jmxremote.";
    private static final Set<String> PORT = Set.of(PREFIX + "port");
    private static final Set<String> HOST = Set.of(PREFIX + "host");
    private static final Set<String> AUTHENTICATE = Set.of(PREFIX + "authenticate");
    private static final Set<String> ASKS_FOR_CERTIFICATES = Set.of(PREFIX + "ssl.need.client.auth=true");
    private static final Set<String> NO_TLS = Set.of(PREFIX + "ssl=false");

    /** A variable by which a product's scripts open JMX, without authentication unless another variable says so. */
    private record Script(String variable, String product, String options) {}

    private static final List<Script> SCRIPTS = List.of(
            new Script("KAFKA_JMX_PORT", "kafka", "KAFKA_JMX_OPTS"),
            new Script("JMX_PORT", "kafka", "KAFKA_JMX_OPTS"),
            new Script("JMXPORT", "zookeeper", "JMXAUTH"));

    private final Launch launch;

    private JavaManagement(Launch launch) {
        this.launch = launch;
    }

    static Stream<DebugPort> in(Launch launch) {
        JavaManagement search = new JavaManagement(launch);
        return Stream.of(
                        launch.invocations().flatMap(words -> search.flags(words).stream()),
                        launch.environment().flatMap(words -> search.flags(words).stream()),
                        SCRIPTS.stream().flatMap(script -> search.byScript(script).stream()))
                .flatMap(found -> found);
    }

    private Optional<DebugPort> flags(Launch.Words words) {
        Options options = words.options();
        boolean open = options.value(AUTHENTICATE).filter("false"::equals).isPresent();
        boolean certificates = options.hasAny(ASKS_FOR_CERTIFICATES) && !options.hasAny(NO_TLS);
        boolean local = options.values(HOST).stream()
                .map(launch::expanded)
                .map(ListenAddress::of)
                .anyMatch(ListenAddress::isLoopback);
        Optional<Token> token = words.starting(PREFIX + "port=");
        if (!open || certificates || local || token.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> port = options.value(PORT)
                .map(launch::expanded)
                .flatMap(text -> ListenAddress.of(text).port());
        return Optional.of(DebugPort.of(Debugger.JMX, token.get(), Listening.on(port), words.confidence()));
    }

    private Optional<DebugPort> byScript(Script script) {
        boolean runsIt = launch.image().contains(script.product())
                || launch.invocations().anyMatch(words -> words.program().contains(script.product()));
        boolean asksForPassword = launch.variable(script.options())
                .filter(options -> !options.text().contains("authenticate=false")
                        && !options.text().equals("false"))
                .isPresent();
        Optional<Integer> port = launch.text(script.variable())
                .flatMap(text -> ListenAddress.of(text).port());
        return port.isEmpty() || !runsIt || asksForPassword
                ? Optional.empty()
                : Optional.of(DebugPort.of(
                        Debugger.JMX,
                        launch.variable(script.variable()).orElseThrow(),
                        Listening.on(port),
                        Confidence.LIKELY));
    }
}
