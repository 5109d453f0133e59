package io.portreeve.rules.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.policy.Expressed;
import io.portreeve.rules.BuiltInRules;
import io.portreeve.rules.Input;
import io.portreeve.source.SourceFile;
import io.portreeve.testkit.RuleFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The policies and their rules over public manifests, each file alone; skipped where there are none. */
@EnabledIf("isPresent")
class CorpusAgreementTest {
    private static final Path CORPUS = Path.of("../../shared/corpus");
    private static final long LARGEST = 60_000;

    /** Of every so many files one, so that the test takes seconds. */
    private static final int STEP = Integer.getInteger("portreeve.corpus.step", 8);

    static boolean isPresent() {
        return Files.isDirectory(CORPUS);
    }

    @Test
    void what_a_policy_speaks_against_its_rule_finds_in_public_manifests_too() throws IOException {
        // Whether a NetworkPolicy is about anybody shows in other files.
        List<Expressed> rules = Expressed.all(BuiltInRules.all()).stream()
                .filter(Expressed::isPossible)
                .filter(rule -> !rule.info().id().equals("PR4002"))
                .toList();
        List<String> disagreements = new ArrayList<>();
        int judged = 0;
        for (Path path : files()) {
            Optional<SourceFile> file = read(path);
            if (file.isPresent()) {
                judged++;
                RuleFixture fixture = new RuleFixture(
                        file.get(),
                        Input.file(file.get().path(), file.get().text()).context());
                for (Expressed rule : rules) {
                    try {
                        PoliciesAgreeTest.agree(rule, fixture);
                    } catch (AssertionError e) {
                        disagreements.add(path + ": " + e.getMessage());
                    }
                }
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(judged).isGreaterThan(100);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(CORPUS)) {
            List<Path> all = walk.filter(path -> path.toString().matches(".*[.]ya?ml"))
                    .filter(path -> path.toFile().length() < LARGEST)
                    .sorted()
                    .toList();
            List<Path> some = new ArrayList<>();
            for (int i = 0; i < all.size(); i += STEP) {
                some.add(all.get(i));
            }
            return some;
        }
    }

    /** Templates are no manifests. */
    private static Optional<SourceFile> read(Path path) throws IOException {
        String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        boolean manifest = text.contains("kind:") && text.contains("apiVersion:") && !text.contains("{{");
        return manifest ? Optional.of(SourceFile.of(path.toString(), text)) : Optional.empty();
    }
}
