package io.portreeve.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.document.TextEdit;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FixPlanTest {
    private final SourceFile file = service("a.yaml");
    private final SourceFile other = service("b.yaml");

    private static SourceFile service(String path) {
        return SourceFile.of(path, """
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec:
                  type: NodePort
                  ports: [{port: 80}]
                """);
    }

    @Test
    void findings_that_ask_for_the_same_edits_share_one_fix() {
        Fix fix = fix(edit(file, "NodePort", "ClusterIP"));
        Proposals proposals =
                Proposals.of(List.of(finding("PR1", Severity.LOW, fix), finding("PR2", Severity.HIGH, fix)));

        assertThat(proposals.fixes()).hasSize(1);
        assertThat(proposals.fixes().get(0).findings())
                .extracting(Finding::rule)
                .containsExactly("PR1", "PR2");
    }

    @Test
    void a_finding_without_an_edit_is_left_with_the_reason() {
        Proposals proposals = Proposals.of(List.of(
                finding("PR1", Severity.LOW, Fix.advice("do it", "it is hard")),
                finding("PR2", Severity.LOW, Fix.advice("do it"))));

        assertThat(proposals.fixes()).isEmpty();
        assertThat(proposals.left())
                .extracting(Unfixed::because)
                .containsExactly("it is hard", "it takes a decision, or a fact that the input does not hold");
    }

    @Test
    void of_two_that_contradict_each_other_the_worse_finding_wins() {
        FixPlan plan = plan(
                finding("PR1", Severity.LOW, fix(edit(file, "NodePort", "ClusterIP"))),
                finding("PR2", Severity.HIGH, fix(edit(file, "NodePort", "ExternalName"))));

        assertThat(plan.taken()).extracting(fix -> fix.first().rule()).containsExactly("PR2");
        assertThat(plan.refused()).extracting(Unfixed::detail).containsExactly("at a.yaml:5:9");
        assertThat(new String(plan.files().get(0).after(), file.charset())).contains("type: ExternalName\n");
    }

    @Test
    void edits_of_one_fix_are_made_all_or_none() {
        FixPlan plan = plan(
                finding("PR1", Severity.LOW, fix(edit(file, "NodePort", "X"), edit(other, "80", "81"))),
                finding("PR2", Severity.HIGH, fix(edit(file, "NodePort", "ClusterIP"))));

        assertThat(plan.files()).extracting(EditedFile::file).containsExactly(file);
        assertThat(plan.refused()).hasSize(1);
    }

    @Test
    void what_a_fix_rests_on_is_not_taken_from_under_it() {
        Fix resting = fix(edit(file, "80", "81")).restingOn(range(file, "NodePort"));
        Fix changing = fix(edit(file, "NodePort", "ClusterIP"));

        assertThat(plan(finding("PR1", Severity.HIGH, resting), finding("PR2", Severity.LOW, changing))
                        .taken())
                .extracting(ProposedFix::fix)
                .containsExactly(resting);
        assertThat(plan(finding("PR1", Severity.LOW, resting), finding("PR2", Severity.HIGH, changing))
                        .taken())
                .extracting(ProposedFix::fix)
                .containsExactly(changing);
    }

    @Test
    void a_file_that_would_not_be_read_as_before_is_left_alone() {
        FixPlan plan = plan(
                finding("PR1", Severity.LOW, fix(edit(file, "{port: 80}", "{port: 80"), edit(other, "80", "81"))),
                finding("PR2", Severity.LOW, fix(edit(file, "NodePort", "ClusterIP"))),
                finding("PR3", Severity.LOW, fix(edit(other, "NodePort", "ClusterIP"))));

        assertThat(plan.taken()).extracting(fix -> fix.first().rule()).containsExactly("PR3");
        assertThat(plan.refused())
                .hasSize(2)
                .allSatisfy(unfixed -> assertThat(unfixed.because()).contains("would not be read as before"));
    }

    @Test
    void a_key_twice_is_not_read_as_before() {
        FixPlan plan = plan(finding("PR1", Severity.LOW, fix(edit(file, "port: 80", "port: 80, port: 81"))));

        assertThat(plan.taken()).isEmpty();
    }

    @Test
    void files_may_be_left_out() {
        FixPlan plan = plan(
                finding("PR1", Severity.LOW, fix(edit(file, "NodePort", "ClusterIP"))),
                finding("PR2", Severity.LOW, fix(edit(other, "NodePort", "ClusterIP"))));

        assertThat(plan.without(Set.of(file), "it is far away").taken())
                .extracting(fix -> fix.first().rule())
                .containsExactly("PR2");
    }

    private static FixPlan plan(Finding... findings) {
        return FixPlan.of(Proposals.of(List.of(findings)).fixes());
    }

    private static Fix fix(TextEdit... edits) {
        return new Fix("do it", List.of(edits));
    }

    private static TextEdit edit(SourceFile file, String old, String fresh) {
        return new TextEdit(range(file, old), fresh);
    }

    private static SourceRange range(SourceFile file, String text) {
        int start = file.text().indexOf(text);
        return new SourceRange(file, start, start + text.length());
    }

    private Finding finding(String rule, Severity severity, Fix fix) {
        List<KubernetesObject> objects = new ArrayList<>();
        new DocumentReader(Limits.DEFAULT)
                .read(
                        file,
                        document -> objects.addAll(
                                new ObjectReader().read(document, "").objects()));
        return Finding.of(rule, "rule", objects.get(0), new Place(file.whole(), ""))
                .severity(severity)
                .fix(fix)
                .message("It is so.");
    }
}
