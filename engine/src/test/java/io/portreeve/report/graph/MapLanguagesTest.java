package io.portreeve.report.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.report.MapReporter;
import io.portreeve.report.MapSample;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What manifests may say in the languages of other programs: nothing but text. */
class MapLanguagesTest {
    private static final String DOT_STRING = "\"(?:[^\"\\\\]|\\\\.)*\"";

    @Test
    void a_name_in_dot_stays_in_its_quotes() throws IOException {
        String bare = written(new MapDotReporter(), MapSample.HOSTILE).replaceAll(DOT_STRING, "\"\"");

        assertThat(bare).matches("[a-zA-Z0-9_\\s\"={}\\[\\],;.>-]*").doesNotContain("click", "script", "onerror");
    }

    @Test
    void a_name_in_mermaid_is_written_without_anything_that_could_be_markup() throws IOException {
        String map = written(new MapMermaidReporter(), MapSample.HOSTILE);

        assertThat(map.lines())
                .allMatch(line -> line.matches("flowchart LR|  end|  subgraph lane_[a-z]+\\[\"[^\"]*\"]"
                        + "|    n\\d+\\[\"(?:[\\p{L}\\p{N} .…:/_,()-]|#\\d+;|<br>)*\"]:::[a-z]+"
                        + "|  n\\d+ -\\.?->(?:\\|\"[a-z ]+\"\\|)? n\\d+|  linkStyle [\\d,]+ stroke:#[0-9a-f]{6}"
                        + "|  classDef [a-z]+ stroke:#[0-9a-f]{6}"));
        assertThat(map).contains("#60;script#62;alert(3)#60;/script#62;");
    }

    @Test
    void blocked_ways_are_dashed_with_the_reason() throws IOException {
        assertThat(written(new MapDotReporter(), MapSample.LANES))
                .containsPattern("n\\d+ -> n\\d+ \\[color=\"#525d6a\", label=\"no endpoints\", style=\"dashed\"];");
        assertThat(written(new MapMermaidReporter(), MapSample.LANES))
                .containsPattern("n\\d+ -\\.->\\|\"no endpoints\"\\| n\\d+\n");
    }

    private static String written(MapReporter reporter, MapSample sample) throws IOException {
        StringBuilder text = new StringBuilder();
        reporter.write(sample.report(), text);
        return text.toString();
    }
}
