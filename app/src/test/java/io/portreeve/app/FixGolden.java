package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A manifest and the exact text that a rule's fix makes of it; the same text where it makes none.
 *
 * @param beside what stands in another file, so that there is something to join the manifest with
 * @param told what the summary says besides; empty for anything
 */
record FixGolden(
        String title, String rule, String beside, String before, String after, List<String> flags, String told) {
    static FixGolden of(String title, String rule, String before, String after) {
        return new FixGolden(title, rule, "", before, after, List.of(), "");
    }

    /** A manifest that stays as it is, and the reason. */
    static FixGolden left(String title, String rule, String text, String told) {
        return new FixGolden(title, rule, "", text, text, List.of(), told);
    }

    FixGolden beside(String other) {
        return new FixGolden(title, rule, other, before, after, flags, told);
    }

    /** With something before the manifest that stays. */
    FixGolden behind(String head) {
        return new FixGolden(title, rule, beside, head + before, head + after, flags, told);
    }

    FixGolden with(String... more) {
        return new FixGolden(title, rule, beside, before, after, List.of(more), told);
    }

    /** One test for each way in which a file may be stored. */
    Stream<DynamicTest> tests(Path folder) {
        return Stream.of(Stored.values())
                .map(stored -> DynamicTest.dynamicTest(
                        rule + " " + title + ", " + stored.words(), () -> check(folder, stored)));
    }

    private void check(Path folder, Stored stored) throws IOException {
        Path file = folder.resolve("manifest.yaml");
        Files.write(file, stored.bytes(before));
        Files.writeString(folder.resolve("beside.yaml"), beside);
        Run first = run(folder);
        assertThat(stored.text(Files.readAllBytes(file))).isEqualTo(stored.text(stored.bytes(after)));
        assertThat(Files.readAllBytes(file)).isEqualTo(stored.bytes(after));
        assertThat(first.err()).contains(told);
        assertThat(Files.readString(folder.resolve("beside.yaml"))).isEqualTo(beside);

        assertThat(run(folder).err()).startsWith("Nothing to fix\n");
        assertThat(Files.readAllBytes(file)).isEqualTo(stored.bytes(after));
    }

    private Run run(Path folder) {
        List<String> words = new ArrayList<>(List.of("fix", "--write", "--verbose", "--rule", rule));
        words.addAll(flags);
        return new Run.In(folder).withRules(BuiltInRules.all()).run(words.toArray(String[]::new));
    }
}
