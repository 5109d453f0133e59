package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.document.TextEdit;
import io.portreeve.finding.Finding;
import io.portreeve.fix.EditedFile;
import io.portreeve.fix.FixPlan;
import io.portreeve.fix.Proposals;
import io.portreeve.fix.ProposedFix;
import io.portreeve.rule.Rule;
import io.portreeve.rules.BuiltInRules;
import io.portreeve.scan.ScanResult;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * All public manifests, fixed on a copy as they stand, since what is built or rendered is never edited; only where they are
 * beside the project.
 */
@EnabledIf("isPresent")
class FixCorpusTest {
    private static final Path CORPUS =
            Path.of("../../shared/corpus").toAbsolutePath().normalize();
    private static final String AS_IT_STANDS = "--no-render";
    private static final List<Rule> RULES = BuiltInRules.all();

    /** What its page says that is fixed. */
    private static final Path PAGE = Project.ROOT.resolve("docs/precision.md");

    @TempDir
    private Path folder;

    private Path copy;

    static boolean isPresent() {
        return Files.isDirectory(CORPUS);
    }

    @BeforeEach
    void a_copy() throws IOException {
        copy = folder.resolve("corpus");
        try (Stream<Path> all = Files.walk(CORPUS)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(CORPUS.relativize(file));
                Files.createDirectories(to.getParent());
                try (InputStream in = Files.newInputStream(file)) {
                    Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    @Test
    void every_fix_settles_its_finding_and_nothing_else_changes() throws IOException {
        FixPlan plan = assertFixed();

        assertThat(plan.refused()).isEmpty();
        assertCounted(plan);
    }

    @TestFactory
    Stream<DynamicTest> so_do_those_that_need_to_know_the_provider_or_whom_to_trust() throws IOException {
        Path trust = Files.writeString(folder.resolve("trust.conf"), "trusted: {cidrs: [203.0.113.0/24]}\n");
        return Stream.of(List.of("--provider", "metallb", "--config", trust.toString()), List.of("--provider", "gke"))
                .map(flags -> DynamicTest.dynamicTest(flags.toString(), () -> {
                    a_copy();
                    FixPlan plan = assertFixed(flags.toArray(String[]::new));
                    assertThat(plan.taken()).anyMatch(fix -> fix.first().rule().equals("PR3001"));
                }));
    }

    private FixPlan assertFixed(String... flags) throws IOException {
        ScanResult before = scan(flags);
        FixPlan plan = FixPlan.of(Proposals.of(before.findings()).fixes());
        Map<String, byte[]> expected = new HashMap<>();
        for (EditedFile edited : plan.files()) {
            expected.put(edited.file().path(), byHand(edited.file(), plan.taken()));
        }
        List<String> words = new ArrayList<>(List.of("fix", "--write", "--quiet", AS_IT_STANDS));
        words.addAll(List.of(flags));
        assertThat(run(words.toArray(String[]::new)).exitCode())
                .isEqualTo(plan.refused().isEmpty() ? 0 : 1);
        assertThat(changed()).isEqualTo(expected.keySet());
        for (Map.Entry<String, byte[]> file : expected.entrySet()) {
            assertThat(Files.readAllBytes(copy.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }

        ScanResult after = scan(flags);
        assertThat(codes(after)).isEqualTo(codes(before));
        assertSettled(plan, before, after);
        assertThat(again(plan, after)).isEmpty();
        return plan;
    }

    /** The file's bytes with the edits put in one by one, from the last to the first, by their places in bytes. */
    private static byte[] byHand(SourceFile file, List<ProposedFix> fixes) {
        List<TextEdit> edits = fixes.stream()
                .flatMap(fix -> fix.fix().edits().stream())
                .filter(edit -> edit.range().file().equals(file))
                .distinct()
                .sorted(Comparator.comparingLong((TextEdit edit) -> edit.range().startByte())
                        .thenComparing(TextEdit::adds)
                        .reversed())
                .toList();
        byte[] bytes = file.stored(file.text());
        for (TextEdit edit : edits) {
            byte[] head = Arrays.copyOf(bytes, (int) edit.range().startByte());
            byte[] fresh = edit.newText().getBytes(file.charset());
            byte[] tail = Arrays.copyOfRange(bytes, (int) edit.range().endByte(), bytes.length);
            bytes = new byte[head.length + fresh.length + tail.length];
            System.arraycopy(head, 0, bytes, 0, head.length);
            System.arraycopy(fresh, 0, bytes, head.length, fresh.length);
            System.arraycopy(tail, 0, bytes, head.length + fresh.length, tail.length);
        }
        return bytes;
    }

    private Set<String> changed() throws IOException {
        Set<String> changed = new HashSet<>();
        try (Stream<Path> all = Files.walk(copy)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path original = CORPUS.resolve(copy.relativize(file));
                if (!Files.exists(original) || Files.mismatch(original, file) >= 0) {
                    changed.add(copy.relativize(file).toString());
                }
            }
        }
        return changed;
    }

    /** What was fixed is gone, nothing is new, and what is gone besides was about an object that was fixed. */
    private static void assertSettled(FixPlan plan, ScanResult before, ScanResult after) {
        Map<String, Long> left = counts(after.findings());
        Map<String, Long> old = counts(before.findings());
        List<Finding> fixed =
                plan.taken().stream().flatMap(fix -> fix.findings().stream()).toList();
        assertThat(old.keySet()).as("nothing is new").containsAll(left.keySet());
        left.forEach((finding, count) -> assertThat(count).as(finding).isLessThanOrEqualTo(old.get(finding)));

        Map<String, Long> rest = new TreeMap<>(old);
        fixed.forEach(finding -> rest.merge(key(finding), -1L, Long::sum));
        Set<String> objects = fixed.stream().map(FixCorpusTest::object).collect(Collectors.toSet());
        for (Finding finding : before.findings()) {
            long expected = rest.getOrDefault(key(finding), 0L);
            long actual = left.getOrDefault(key(finding), 0L);
            assertThat(actual).as("settled: " + key(finding)).isLessThanOrEqualTo(expected);
            if (!objects.contains(object(finding))) {
                assertThat(actual).as("untouched: " + key(finding)).isEqualTo(expected);
            }
        }
    }

    /** Fixes that a second run would make; one whose finding could not be fixed before may have become possible. */
    private static List<String> again(FixPlan first, ScanResult after) {
        Set<String> fixed = new HashSet<>();
        first.taken().forEach(fix -> fix.findings().forEach(finding -> fixed.add(key(finding))));
        return Proposals.of(after.findings()).fixes().stream()
                .flatMap(fix -> fix.findings().stream())
                .map(FixCorpusTest::key)
                .filter(fixed::contains)
                .toList();
    }

    private static String object(Finding finding) {
        return finding.object().origin().file().path() + " " + finding.object().id();
    }

    private static String key(Finding finding) {
        return String.join(" ", finding.rule(), object(finding), finding.subject());
    }

    private static Map<String, Long> counts(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(FixCorpusTest::key, Collectors.counting()));
    }

    private static List<String> codes(ScanResult result) {
        return result.problems().stream()
                .map(problem -> problem.file() + " " + problem.code())
                .sorted()
                .toList();
    }

    /** The page tells how much of the corpus this test has fixed. */
    private static void assertCounted(FixPlan plan) throws IOException {
        Map<String, Integer> rules = new TreeMap<>();
        plan.taken().forEach(fix -> rules.merge(fix.first().rule(), 1, Integer::sum));
        List<String> rows = new ArrayList<>();
        rules.forEach((rule, count) -> rows.add("| " + rule + " | " + count + " |"));
        rows.add("| all | " + plan.taken().size() + " fixes in " + plan.files().size() + " files |");
        assertThat(Files.readString(PAGE)).contains(String.join("\n", rows) + "\n");
    }

    @TestFactory
    Stream<DynamicTest> each_rule_alone_has_nothing_left_to_fix_after_one_run() {
        return Stream.of("PR1001", "PR1011", "PR1012", "PR2002", "PR2004", "PR3005", "PR4001")
                .map(rule -> DynamicTest.dynamicTest(rule, () -> {
                    assertThat(run("fix", "--write", "--quiet", AS_IT_STANDS, "--rule", rule)
                                    .exitCode())
                            .isZero();
                    assertThat(run("fix", AS_IT_STANDS, "--rule", rule).err()).startsWith("Nothing to fix\n");
                }));
    }

    @Test
    void git_accepts_the_whole_patch_and_makes_the_same_of_it() throws Exception {
        new Tool("git").run(copy, List.of("init", "--quiet"));
        Path patch = folder.resolve("fixes.patch");
        try (OutputStream out = Files.newOutputStream(patch)) {
            new Run.In(copy).withRules(RULES).run(out, OutputStream.nullOutputStream(), "fix", AS_IT_STANDS);
        }
        new Tool("git").run(copy, List.of("apply", "--check", patch.toString()));
        new Tool("git").run(copy, List.of("apply", "--whitespace=nowarn", patch.toString()));

        Set<String> changed = changed();
        changed.removeIf(path -> path.startsWith(".git/"));
        Map<String, byte[]> applied = new HashMap<>();
        for (String path : changed) {
            applied.put(path, Files.readAllBytes(copy.resolve(path)));
            Files.write(copy.resolve(path), Files.readAllBytes(CORPUS.resolve(path)));
        }
        run("fix", "--write", "--quiet", AS_IT_STANDS);
        for (String path : changed) {
            assertThat(Files.readAllBytes(copy.resolve(path))).as(path).isEqualTo(applied.get(path));
        }
    }

    private Run run(String... words) {
        return new Run.In(copy).withRules(RULES).run(words);
    }

    private ScanResult scan(String... flags) {
        Surroundings here = new Surroundings(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                false,
                false,
                Map.of(),
                copy,
                Run.TODAY);
        RuleChoice rules = new RuleChoice(RULES);
        List<String> words = new ArrayList<>(List.of(flags));
        words.add(AS_IT_STANDS);
        CommandLine line = CommandLine.parse(new ScanCommand(rules).syntax(), words);
        ScanRequest request = ScanRequest.of(line, rules, here);
        ScanResult result = Scanning.scan(request, request.reading().files(here), here);
        assertThat(result.problems()).noneMatch(Problem::isAboutSuppression);
        return result;
    }
}
