package io.portreeve.rules.policywithouteffect;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.finding.Finding;
import io.portreeve.model.AdminPolicy;
import io.portreeve.model.IpRange;
import io.portreeve.reachability.Peer;
import io.portreeve.reachability.Reachability;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.Input;
import io.portreeve.source.SourceRange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the rule calls useless can be taken out, and the engine's verdicts about everybody stay what they were. */
class NothingChangesTest {
    private static final int SEEDS = 400;

    /** In the blocks, between them and outside of them. */
    private static final List<String> OUTSIDE =
            List.of("10.1.9.9", "10.200.0.1", "192.0.2.1", "192.0.2.200", "8.8.8.8");

    /** Matches nobody, and is no address of anybody. */
    private static final String NOBODY = "{matchLabels: {never: there}}";

    @Test
    void what_is_without_effect_can_go() {
        int told = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            String text = RandomPolicies.of(seed);
            Map<String, String> before = connections(text);
            for (Finding finding : findings(text)) {
                assertThat(connections(without(text, finding)))
                        .as("seed %s: %s at %s", seed, finding.message(), finding.range())
                        .isEqualTo(before);
                told++;
            }
        }
        assertThat(told).isGreaterThan(SEEDS);
    }

    private static List<Finding> findings(String text) {
        return new PolicyWithoutEffect().check(context(text)).toList();
    }

    private static RuleContext context(String text) {
        return Input.file("cluster.yaml", text).context();
    }

    /** A rule goes with its line; a peer and an exception make room for one that means nobody. */
    private static String without(String text, Finding finding) {
        SourceRange range = finding.range();
        boolean isRule = finding.object() instanceof AdminPolicy
                || finding.place().path().matches("spec\\.\\w+\\[\\d]");
        if (isRule) {
            int start = text.lastIndexOf('\n', range.start()) + 1;
            return text.substring(0, start) + text.substring(text.indexOf('\n', start) + 1);
        }
        boolean isSelector = range.text().startsWith("{");
        return text.substring(0, range.start()) + (isSelector ? NOBODY : "240.0.0.1/32") + text.substring(range.end());
    }

    private static Map<String, String> connections(String text) {
        Reachability reach = context(text).reachability();
        List<Peer> peers = Stream.concat(
                        reach.workloads().stream().map(Peer::of),
                        OUTSIDE.stream()
                                .map(address -> Peer.of(IpRange.parse(address).orElseThrow())))
                .toList();
        Map<String, String> connections = new TreeMap<>();
        for (Peer from : peers) {
            for (Peer to : peers) {
                connections.put(from + " -> " + to, reach.between(from, to).toString());
            }
        }
        return connections;
    }
}
