package io.portreeve.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.Protocol;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTableTest {
    private static final List<CatalogueEntry> ENTRIES = PortCatalogue.builtIn().entries();

    private static Stream<CatalogueEntry> on(int number, Protocol protocol) {
        return ENTRIES.stream().filter(entry -> entry.ports().contains(number, protocol));
    }

    @Test
    void it_knows_more_than_150_services() {
        assertThat(ENTRIES.stream().map(CatalogueEntry::service).distinct()).hasSizeGreaterThan(150);
    }

    @Test
    void every_row_names_its_source_and_can_be_recognised() {
        assertThat(ENTRIES).allSatisfy(entry -> {
            assertThat(entry.source()).as(entry.service()).isNotBlank().isNotEqualTo("-");
            assertThat(entry.words().all()).as(entry.service()).isNotEmpty();
            assertThat(entry.ports().ranges().isEmpty() && entry.elsewhere() == Elsewhere.NO)
                    .as(entry.service())
                    .isFalse();
        });
    }

    @Test
    void one_service_has_one_row_for_each_set_of_ports() {
        assertThat(ENTRIES.stream().map(entry -> entry.service() + entry.ports() + entry.danger()))
                .doesNotHaveDuplicates();
    }

    @Test
    void scopes_of_words_are_spelled_right() {
        assertThat(ENTRIES.stream()
                        .flatMap(entry -> entry.words().all().stream())
                        .map(CatalogueWord::scope))
                .containsOnly("", "image", "command", "name", "called", "port", "env");
    }

    @Test
    void only_the_five_ports_of_remote_administration_are_certain_by_number() {
        assertThat(ENTRIES.stream()
                        .filter(entry -> entry.byNumber() == ByNumber.CERTAIN)
                        .flatMap(entry -> entry.ports().numbers().stream()))
                .containsExactlyInAnyOrder(22, 23, 3389, 5800, 5900);
    }

    @Test
    void a_port_of_another_protocol_is_another_port() {
        assertThat(on(22, Protocol.TCP)).isNotEmpty();
        assertThat(on(22, Protocol.UDP)).isEmpty();
        assertThat(on(161, Protocol.UDP)).isNotEmpty();
        assertThat(on(161, Protocol.TCP)).isEmpty();
    }
}
