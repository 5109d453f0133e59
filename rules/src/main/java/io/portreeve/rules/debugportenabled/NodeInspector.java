package io.portreeve.rules.debugportenabled;

import io.portreeve.finding.Confidence;
import io.portreeve.rules.invocation.Token;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The inspector of Node.js and its relatives with a host of its own; by default it listens on 127.0.0.1. */
final class NodeInspector {
    private static final Pattern FLAG = Pattern.compile("--(?:inspect|debug)(?:-brk|-wait)?=(.+)");
    private static final Set<String> PROGRAMS = Set.of(
            "node",
            "nodejs",
            "nodemon",
            "ts-node",
            "ts-node-dev",
            "node-dev",
            "tsx",
            "babel-node",
            "mocha",
            "pm2",
            "npm",
            "yarn",
            "pnpm",
            "nest",
            "electron",
            "deno",
            "bun");
    private static final int DEFAULT_PORT = 9229;

    private NodeInspector() {}

    static Stream<DebugPort> in(Launch launch) {
        Stream<Launch.Words> commands =
                launch.invocations().filter(words -> PROGRAMS.contains(words.program()) || isFlagOfTheImage(words));
        Stream<Launch.Words> variable =
                launch.environment().filter(words -> words.variable().equals("NODE_OPTIONS"));
        return Stream.concat(commands, variable)
                .flatMap(words ->
                        words.tokens().stream().flatMap(token -> open(launch, token, confidence(words)).stream()));
    }

    /** Arguments to the image's own program, which Node's image hands to Node. */
    private static boolean isFlagOfTheImage(Launch.Words words) {
        return words.program().startsWith("-") && words.starting("--inspect").isPresent();
    }

    /** Node itself reads its variable. */
    private static Confidence confidence(Launch.Words words) {
        return words.variable().isEmpty() ? words.confidence() : Confidence.CERTAIN;
    }

    private static Optional<DebugPort> open(Launch launch, Token token, Confidence confidence) {
        Matcher flag = FLAG.matcher(launch.expanded(token.text()));
        if (!flag.matches()) {
            return Optional.empty();
        }
        DebugAddress address = DebugAddress.of(flag.group(1));
        return !address.hasHost() || address.isLoopback()
                ? Optional.empty()
                : Optional.of(new DebugPort(
                        Debugger.NODE, token, address.listening(DEFAULT_PORT), address.unknown(), confidence));
    }
}
