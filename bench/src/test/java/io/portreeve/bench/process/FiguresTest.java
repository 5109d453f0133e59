package io.portreeve.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Series THREE = new Series(List.of(3.0, 1.0, 2.5));

    @Test
    void the_median_is_the_value_in_the_middle_or_the_mean_of_two() {
        assertThat(THREE.median()).isEqualTo(2.5);
        assertThat(new Series(List.of(4.0, 1.0, 2.0, 9.0)).median()).isEqualTo(3.0);
    }

    @Test
    void a_ratio_is_taken_pair_by_pair() {
        Pairs pairs = new Pairs(List.of(2.0, 9.0), List.of(1.0, 3.0));

        assertThat(pairs.ratio()).isEqualTo(new Series(List.of(2.0, 3.0)));
    }

    @Test
    void the_times_of_the_children_are_the_second_line_of_the_shell() {
        assertThat(CpuTimes.ofChildren("0m0.010s 0m0.020s\n1m2.500s 0m0,250s\n"))
                .isEqualTo(62.75);
    }

    @Test
    void a_table_in_markdown_has_a_rule_below_its_head() {
        assertThat(Table.markdown(List.of(new Figure("scan / parse", "17.0.1", "", THREE))))
                .isEqualTo("""
                        | measured     | JDK    | unit  | min  | median | max  |
                        | ------------ | ------ | ----- | ---- | ------ | ---- |
                        | scan / parse | 17.0.1 | ratio | 1.00 | 2.50   | 3.00 |
                        """);
    }

    @Test
    void a_table_for_the_terminal_has_columns_only() {
        assertThat(Table.text(List.of(new Figure("scan", "25", "ms", THREE.times(100)))))
                .isEqualTo("""
                        measured  JDK  unit  min  median  max
                        scan      25   ms    100  250     300
                        """);
    }

    @Test
    void options_that_are_not_known_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of("--rnus", "3"));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of("--runs", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of("--runs"));
        assertThat(Options.of("--runs", "3", "--markdown").runs()).isEqualTo(3);
    }
}
