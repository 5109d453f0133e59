package io.portreeve.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portreeve.exposure.ExposureOptions;
import io.portreeve.reachability.Cni;
import io.portreeve.source.SourceFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FixtureOptionsTest {
    private static ExposureOptions options(String text) {
        return FixtureOptions.of(SourceFile.of("case.yaml", text));
    }

    @Test
    void a_fixture_that_says_nothing_has_no_options() {
        assertThat(options("apiVersion: v1\n")).isEqualTo(ExposureOptions.NONE);
        assertThat(options("# With two containers\n")).isEqualTo(ExposureOptions.NONE);
    }

    @Test
    void the_first_line_names_provider_nodes_and_plugin() {
        assertThat(options("# With provider=aws, nodes=private\nkind: Pod\n"))
                .isEqualTo(new ExposureOptions(Optional.of("aws"), Optional.of(false)));
        assertThat(options("# With cni=cilium\nkind: Pod\n").cni()).contains(Cni.CILIUM);
    }

    @Test
    void an_option_or_value_that_does_not_exist_fails() {
        assertThatThrownBy(() -> options("# With region=eu\n"))
                .hasMessageContaining("only provider, nodes, cni, trusted and connect");
        assertThatThrownBy(() -> options("# With nodes=maybe\n")).hasMessageContaining("public or private");
        assertThatThrownBy(() -> options("# With cni=weave\n")).hasMessageContaining("cilium");
    }
}
