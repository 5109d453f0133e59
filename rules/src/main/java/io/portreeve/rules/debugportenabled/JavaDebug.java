package io.portreeve.rules.debugportenabled;

import io.portreeve.finding.Confidence;
import io.portreeve.rules.invocation.Invocation;
import io.portreeve.rules.invocation.Listening;
import io.portreeve.rules.invocation.Token;
import io.portreeve.rules.invocation.Word;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The agent by which debuggers steer a Java process, in any argument or variable, and Tomcat's switch for it. */
final class JavaDebug {
    private static final Pattern AGENT = Pattern.compile("-(?:agentlib:jdwp=|Xrunjdwp:)(\\S*)");
    /** Read by the virtual machine itself, whatever script starts it. */
    private static final Set<String> READ_BY_JAVA = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private static final String TOMCAT = "JPDA_ADDRESS";
    private static final int TOMCAT_PORT = 8000;
    /** Since Java 9 an address without a host is loopback. */
    private static final int FIRST_WITH_LOOPBACK = 9;

    private final Launch launch;

    private JavaDebug(Launch launch) {
        this.launch = launch;
    }

    static Stream<DebugPort> in(Launch launch) {
        JavaDebug search = new JavaDebug(launch);
        return Stream.of(
                        launch.invocations().flatMap(search::agents),
                        launch.environment().flatMap(search::agents),
                        search.tomcat().stream())
                .flatMap(found -> found);
    }

    private Stream<DebugPort> agents(Launch.Words words) {
        Confidence confidence = READ_BY_JAVA.contains(words.variable()) ? Confidence.CERTAIN : words.confidence();
        return words.tokens().stream().flatMap(token -> agent(token, confidence).stream());
    }

    private Optional<DebugPort> agent(Token token, Confidence confidence) {
        Matcher agent = AGENT.matcher(token.text());
        if (!agent.find()) {
            return Optional.empty();
        }
        Map<String, String> options = options(launch.expanded(agent.group(1)));
        boolean serves = options.getOrDefault("server", "n").equals("y")
                && options.getOrDefault("transport", "dt_socket").equals("dt_socket");
        boolean onlyItself = isLoopback(options.getOrDefault("allow", ""));
        Token exact = token.text().equals(agent.group())
                ? token
                : token.inner(new Word(agent.group(), agent.start(), agent.end()));
        return serves && !onlyItself
                ? open(exact, options.getOrDefault("address", ""), confidence, "address=")
                : Optional.empty();
    }

    private static Map<String, String> options(String text) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : text.replaceAll("[\"']", "").split(",", -1)) {
            String[] parts = option.split("=", 2);
            options.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return options;
    }

    private static boolean isLoopback(String allowed) {
        return !allowed.isEmpty()
                && Arrays.stream(allowed.split("\\+", -1))
                        .allMatch(host -> new DebugAddress(host, Optional.empty()).isLoopback());
    }

    /** {@code catalina.sh jpda run} listens on localhost:8000, unless a variable says otherwise. */
    private Optional<DebugPort> tomcat() {
        Optional<Token> address = launch.variable(TOMCAT);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        boolean switchedOn = launch.invocations()
                .anyMatch(words ->
                        words.tokens().stream().anyMatch(token -> token.text().equals("jpda")));
        if (switchedOn || launch.executed().isEmpty()) {
            return open(
                            address.get(),
                            launch.expanded(address.get().text()),
                            switchedOn ? Confidence.LIKELY : Confidence.POSSIBLE,
                            TOMCAT + " ")
                    .map(port -> switchedOn ? port : port.given("only if the image starts Tomcat with jpda"));
        }
        return Optional.empty();
    }

    private Optional<DebugPort> open(Token token, String written, Confidence confidence, String name) {
        DebugAddress address = DebugAddress.of(written);
        Optional<Integer> version = JavaVersion.of(launch.image());
        if (address.isLoopback()
                || (!address.hasHost() && version.filter(JavaDebug::staysLocal).isPresent())) {
            return Optional.empty();
        }
        String unknown = unknown(address, written, version.isPresent(), name);
        Listening listening = address.port().isEmpty() && name.startsWith(TOMCAT)
                ? Listening.byDefault(TOMCAT_PORT)
                : Listening.on(address.port());
        return Optional.of(new DebugPort(Debugger.JDWP, token, listening, unknown, confidence));
    }

    private static String unknown(DebugAddress address, String written, boolean javaIsKnown, String name) {
        if (!address.hasHost() && written.contains("$")) {
            return "the input does not say what " + written + " is";
        }
        return address.hasHost() || javaIsKnown
                ? address.unknown()
                : name + written + " names no host: that is every address before Java 9 and loopback since, and the"
                        + " input does not say which Java runs";
    }

    private static boolean staysLocal(int version) {
        return version >= FIRST_WITH_LOOPBACK;
    }

    /** The version of Java that an image's name tells. */
    private static final class JavaVersion {
        private static final Pattern IN_TAG = Pattern.compile(
                "(?:^|[^a-z0-9])(?:jdk|jre|java|openjdk|corretto|temurin|zulu|semeru)-?(?:1\\.)?(\\d{1,2})(?![0-9])");
        private static final Pattern FIRST_IN_TAG = Pattern.compile(":(?:1\\.)?(\\d{1,2})(?![0-9])");
        private static final Set<String> JAVA_IMAGES = Set.of(
                "java",
                "openjdk",
                "eclipse-temurin",
                "amazoncorretto",
                "adoptopenjdk",
                "zulu-openjdk",
                "liberica-openjdk-alpine",
                "ibmjava",
                "ibm-semeru-runtimes",
                "sapmachine");

        private JavaVersion() {}

        static Optional<Integer> of(String image) {
            String last = Invocation.baseName(image.toLowerCase(Locale.ROOT));
            int colon = last.indexOf(':');
            boolean isJava = colon > 0 && JAVA_IMAGES.contains(last.substring(0, colon));
            Matcher version = (isJava ? FIRST_IN_TAG : IN_TAG).matcher(last);
            return version.find() ? Optional.of(Integer.valueOf(version.group(1))) : Optional.empty();
        }
    }
}
