package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.report.TextOptions.Detail;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapTextReporterTest {
    @Test
    void what_begins_outside_is_listed_and_the_rest_is_counted() throws IOException {
        assertThat(text(MapSample.FLAGSHIP.report(), TextOptions.DEFAULT)).startsWith("""
                SCOPE     FROM             WAY IN                             SERVICE PORT          POD PORT                         DANGER                           LINE
                internet  Internet         load balancer 9000                 admin-dashboard:9000  Deployment admin-dashboard:9000  critical Administration console  dashboard.yaml:6

                network   private network  node port (chosen by the cluster)  admin-dashboard:9000  Deployment admin-dashboard:9000  high Administration console      dashboard.yaml:6

                2 paths from outside (1 internet, 1 network) and 2 inside the cluster (--all lists them) in 1 file (2 documents, 3 Kubernetes objects)
                Files are in admin/
                """);
    }

    @Test
    void all_paths_are_listed_when_somebody_asks() throws IOException {
        assertThat(text(MapSample.FLAGSHIP.report(true), TextOptions.DEFAULT))
                .containsPattern("\ncluster +any pod +admin-dashboard:9000 +Deployment admin-dashboard:9000 +low ")
                .contains(" and 2 inside the cluster in 1 file");
    }

    @Test
    void a_policy_that_narrows_or_closes_is_noted_with_its_line() throws IOException {
        assertThat(text(MapSample.LANES.report(true), TextOptions.DEFAULT))
                .containsPattern("\nnone +allowed sources +load balancer 5432 \\(only 203\\.0\\.113\\.0/24, .*"
                        + "denied by ingress policy: closed to the allowed sources, by NetworkPolicy db +all\\.yaml:")
                .containsPattern("\nnamespace +any pod of the namespace .* let in by NetworkPolicy db ")
                .contains("Everything is in namespace shop.\n");
    }

    @Test
    void how_a_path_ends_is_noted_and_what_it_depends_on_is_said_once() throws IOException {
        assertThat(text(MapSample.LANES.report(), TextOptions.DEFAULT))
                .containsPattern(
                        "\nnetwork .*node port 30123 +gone:80 +no pods with app=gone in the input +no endpoints ")
                .containsPattern("\nunknown +Internet\\? +Gateway edge:443 -> HTTPRoute web .* \\[1] ")
                .containsPattern("\nOnly if:\n  \\[1] ");
    }

    @Test
    void quiet_leaves_a_line_for_each_path_and_verbose_adds_its_steps() throws IOException {
        String quiet = text(MapSample.FLAGSHIP.report(), new TextOptions(false, Detail.QUIET));
        String verbose = text(MapSample.FLAGSHIP.report(), new TextOptions(false, Detail.VERBOSE));

        assertThat(quiet.lines()).hasSize(2).allMatch(line -> line.endsWith("dashboard.yaml:6"));
        assertThat(verbose)
                .contains("\n    load balancer 9000 at admin/dashboard.yaml:6:9: no provider is given,")
                .contains("\n    (targetPort omitted, so 9000) at admin/dashboard.yaml:10:13\n")
                .containsPattern("\ncluster +any pod ");
    }

    @Test
    void lines_fit_the_terminal_that_somebody_looks_at() throws IOException {
        for (MapSample sample : MapSample.values()) {
            for (int width : new int[] {200, 120, 100}) {
                String text = text(sample.report(true), new TextOptions(false, Detail.QUIET, width));
                assertThat(text.lines())
                        .allSatisfy(line -> assertThat(CellWidth.of(line)).isLessThanOrEqualTo(width));
            }
        }
        assertThat(text(MapSample.FLAGSHIP.report(), new TextOptions(false, Detail.QUIET, 100)))
                .contains("…")
                .contains("critical A");
    }

    @Test
    void names_that_fill_two_cells_stay_in_their_columns() {
        TextTable table = new TextTable(List.of(TextTable.Text.name("A"), TextTable.Text.name("B")));
        table.add(List.of(TextTable.Text.name("日本"), TextTable.Text.name("x")));
        table.add(List.of(TextTable.Text.name("abcd"), TextTable.Text.name("y")));

        assertThat(table.lines(0)).containsExactly("A     B", "日本  x", "abcd  y");
        assertThat(Elision.middle("日本日本日本", 7)).isEqualTo("日…日本");
        assertThat(Elision.middle("😀😀😀", 4)).isEqualTo("…😀");
        assertThat(Elision.middle("abcdefgh", 5)).isEqualTo("ab…gh");
        assertThat(Elision.end("abcdefgh", 5)).isEqualTo("abcd…");
    }

    @Test
    void scopes_and_dangers_are_coloured_where_colour_is_wanted() throws IOException {
        assertThat(text(MapSample.FLAGSHIP.report(), new TextOptions(true, Detail.NORMAL)))
                .contains("\u001b[1;31minternet\u001b[0m  Internet")
                .contains("\u001b[31mnetwork\u001b[0m   private network")
                .contains("\u001b[1;31mcritical Administration console\u001b[0m");
    }

    @Test
    void nothing_to_map_is_said() throws IOException {
        assertThat(text(MapSample.EMPTY.report(), TextOptions.DEFAULT))
                .startsWith("0 paths from outside and 0 inside the cluster in 1 file");
    }

    private static String text(MapReport report, TextOptions options) throws IOException {
        StringBuilder text = new StringBuilder();
        new MapTextReporter(options).write(report, text);
        return text.toString();
    }
}
