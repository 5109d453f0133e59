package io.portreeve.bench.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.document.Node;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleFolder;
import io.portreeve.rules.BuiltInRules;
import io.portreeve.scan.Scan;
import io.portreeve.scan.ScanOptions;
import io.portreeve.scan.ScanResult;
import io.portreeve.scan.UnitMode;
import io.portreeve.scan.Workers;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceList;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever is accepted by fingerprint stays accepted, however the manifests are written. */
class FingerprintsTest {
    private static final int ROUNDS = Integer.getInteger("portreeve.fingerprints.rounds", 200);
    private static final long SEED = Long.getLong("portreeve.fingerprints.seed", 20_26L);
    private static final List<String> UNREAD = List.of("unparsable-document", "template");
    private static final List<Optional<String>> PROVIDERS =
            List.of(Optional.empty(), Optional.of("aws"), Optional.of("gke"), Optional.of("metallb"));

    @Test
    void another_way_of_writing_the_same_manifests_changes_no_fingerprint() {
        Set<String> rules = new TreeSet<>();
        for (long round = 0; round < ROUNDS; round++) {
            long seed = SEED + round;
            String text = manifests(new Random(seed));
            String rewritten = new Rewriting(seed).of(roots(text));
            ScanOptions options = options(new Random(seed));

            List<Finding> before = scan(text, options);
            List<Finding> after = scan(rewritten, options);

            assertThat(prints(after))
                    .as("seed %d, written as%n%s%n--- and as%n%s", seed, text, rewritten)
                    .isEqualTo(prints(before));
            before.forEach(finding -> rules.add(finding.rule()));
        }
        assertThat(rules)
                .as("rules that found something on the way")
                .hasSizeGreaterThan(BuiltInRules.all().size() * 3 / 4);
    }

    /** An invented company's manifests, some with the examples of a rule or two among them: what rules find fault with. */
    private static String manifests(Random random) {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(3) == 0) {
            text.append(Manifests.text(random.nextLong(), 8_000));
        }
        List<Rule> rules = BuiltInRules.all();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            RuleFolder folder = RuleFolder.of(rules.get(random.nextInt(rules.size())));
            text.append("\n---\n").append(random.nextInt(4) == 0 ? folder.compliant() : folder.noncompliant());
        }
        return text.toString();
    }

    private static ScanOptions options(Random random) {
        return new ScanOptions(
                Limits.DEFAULT,
                UnitMode.AUTO,
                new ExposureOptions(PROVIDERS.get(random.nextInt(PROVIDERS.size())), Optional.of(random.nextBoolean())),
                List.of(),
                Map.of(),
                Severity.INFO,
                Confidence.POSSIBLE);
    }

    private static List<Node> roots(String text) {
        List<Node> roots = new ArrayList<>();
        List<Problem> problems = new DocumentReader(Limits.DEFAULT)
                .read(SourceFile.of("manifests.yaml", text), document -> roots.add(document.root()));
        assertThat(problems).extracting(Problem::code).doesNotContainAnyElementsOf(UNREAD);
        return roots;
    }

    private static List<Finding> scan(String text, ScanOptions options) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SourceCandidate file = new SourceCandidate("manifests.yaml", "", true, () -> new ByteArrayInputStream(bytes));
        ScanResult result = new Scan(options, BuiltInRules.all(), Workers.inline())
                .run(new SourceList(List.of(file), List.of(), new TreeMap<>()));
        assertThat(result.problems()).extracting(Problem::code).doesNotContainAnyElementsOf(UNREAD);
        return result.findings();
    }

    /** What a baseline holds, and enough beside it to see what went wrong. */
    private static List<String> prints(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + " " + finding.fingerprint() + " "
                        + finding.object().id() + " " + finding.subject())
                .sorted()
                .toList();
    }
}
