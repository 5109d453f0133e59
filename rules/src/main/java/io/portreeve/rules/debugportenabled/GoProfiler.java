package io.portreeve.rules.debugportenabled;

import io.portreeve.finding.Confidence;
import io.portreeve.rules.invocation.Listening;
import io.portreeve.rules.invocation.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Go's profiling endpoints, told by flags and variables that are named after them. */
final class GoProfiler {
    private static final Pattern ABOUT = Pattern.compile("-{1,2}[a-z0-9._-]*(?:pprof|profil(?:er|ing))[a-z0-9._-]*");
    private static final Pattern VARIABLE = Pattern.compile("(?:[a-z0-9]+_)*pprof(?:_[a-z0-9]+)*");
    private static final Pattern ADDRESS = Pattern.compile(".*(?:addr|address|listen|bind|endpoint)$");
    private static final Pattern HOST = Pattern.compile(".*(?:host|ip)$");
    private static final Pattern PORT = Pattern.compile(".*port$");
    private static final Pattern SWITCH =
            Pattern.compile("-{0,2}(?:enable[._-]?)?(?:[a-z]+[._-])?(?:pprof|profiling)(?:[._-]?enabled?)?");
    /** They profile behind their own login, or say by another flag where. */
    private static final Set<String> WITH_LOGIN = Set.of(
            "kube-apiserver",
            "kube-controller-manager",
            "kube-scheduler",
            "cloud-controller-manager",
            "kubelet",
            "kube-proxy",
            "hyperkube");

    /** One flag or variable about profiling. */
    private record Setting(String name, String value, Token token) {
        boolean is(Pattern kind) {
            return kind.matcher(name).matches();
        }
    }

    private final Launch launch;

    private GoProfiler(Launch launch) {
        this.launch = launch;
    }

    static Stream<DebugPort> in(Launch launch) {
        GoProfiler search = new GoProfiler(launch);
        Stream<DebugPort> flags = launch.invocations()
                .filter(words -> !WITH_LOGIN.contains(words.program()) && !isControlPlane(launch))
                .flatMap(words -> search.open(search.flags(words.tokens()), words.confidence()).stream());
        return Stream.concat(flags, search.open(search.variables(), Confidence.LIKELY).stream());
    }

    private static boolean isControlPlane(Launch launch) {
        return WITH_LOGIN.stream().anyMatch(launch.image()::contains);
    }

    private List<Setting> flags(List<Token> words) {
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String[] parts = words.get(i).text().split("=", 2);
            String name = parts[0].toLowerCase(Locale.ROOT);
            if (!ABOUT.matcher(name).matches()) {
                continue;
            }
            boolean nextIsValue = parts.length == 1
                    && i + 1 < words.size()
                    && !words.get(i + 1).text().startsWith("-");
            String value = parts.length == 2
                    ? parts[1]
                    : nextIsValue ? words.get(i + 1).text() : "true";
            settings.add(new Setting(name, launch.expanded(value), words.get(i)));
        }
        return settings;
    }

    private List<Setting> variables() {
        return launch.variables().entrySet().stream()
                .map(entry -> new Setting(
                        entry.getKey().toLowerCase(Locale.ROOT),
                        launch.expanded(entry.getValue().text()),
                        entry.getValue()))
                .filter(setting -> setting.is(VARIABLE))
                .toList();
    }

    /** The address where one is written, else the port, else the mere switch. */
    private Optional<DebugPort> open(List<Setting> settings, Confidence confidence) {
        boolean switchedOff = settings.stream()
                .anyMatch(setting -> setting.is(SWITCH) && setting.value().equalsIgnoreCase("false"));
        if (switchedOff) {
            return Optional.empty();
        }
        Optional<Setting> address = first(settings, ADDRESS);
        Optional<Setting> port = first(settings, PORT);
        if (address.isPresent()) {
            return atAddress(address.get(), port, confidence);
        }
        if (port.isPresent()) {
            return atPort(port.get(), first(settings, HOST), confidence);
        }
        return settings.stream()
                .filter(setting -> setting.is(SWITCH) && Launch.isYes(setting.value()))
                .findFirst()
                .map(setting -> new DebugPort(
                        Debugger.PPROF,
                        setting.token(),
                        Listening.on(Optional.empty()),
                        "the input does not say which addresses it listens on",
                        Confidence.POSSIBLE));
    }

    private static Optional<Setting> first(List<Setting> settings, Pattern kind) {
        return settings.stream().filter(setting -> setting.is(kind)).findFirst();
    }

    private static Optional<DebugPort> atAddress(Setting setting, Optional<Setting> port, Confidence confidence) {
        DebugAddress address = DebugAddress.of(setting.value())
                .withPort(port.flatMap(one -> DebugAddress.of(one.value()).port()));
        boolean off = setting.value().isEmpty()
                || setting.value().equals("0")
                || (address.port().isEmpty() && !address.hasHost());
        if (off || address.isLoopback()) {
            return Optional.empty();
        }
        String unknown = address.hasHost() ? address.unknown() : noHost(setting);
        return Optional.of(
                new DebugPort(Debugger.PPROF, setting.token(), Listening.on(address.port()), unknown, confidence));
    }

    private static Optional<DebugPort> atPort(Setting setting, Optional<Setting> host, Confidence confidence) {
        DebugAddress address = DebugAddress.of(setting.value()).withHost(host.map(Setting::value));
        if (address.port().filter(number -> number > 0).isEmpty() || address.isLoopback()) {
            return Optional.empty();
        }
        String unknown = address.hasHost() ? address.unknown() : noHost(setting);
        return Optional.of(
                new DebugPort(Debugger.PPROF, setting.token(), Listening.on(address.port()), unknown, confidence));
    }

    private static String noHost(Setting setting) {
        return setting.name() + " names no host, and the input does not say which addresses that means";
    }
}
