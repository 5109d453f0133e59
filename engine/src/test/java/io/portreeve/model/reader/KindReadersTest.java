package io.portreeve.model.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KindReadersTest {
    @Test
    void the_table_is_sorted_and_holds_each_kind_once() {
        assertThat(KindReaders.ROWS).extracting(KindReaders.Row::key).isSorted().doesNotHaveDuplicates();
    }
}
