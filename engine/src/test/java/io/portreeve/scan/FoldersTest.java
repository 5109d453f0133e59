package io.portreeve.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldersTest {
    @ParameterizedTest(name = "{1} from {0}: {2}")
    @CsvSource({
        "base, patch.yaml, base/patch.yaml",
        "base, ./x/../patch.yaml, base/patch.yaml",
        "overlays/prod, ../../base/patch.yaml, base/patch.yaml",
        "'', patch.yaml, patch.yaml",
        "'', ../patch.yaml, ../patch.yaml",
        "../base, ../../patch.yaml, ../../patch.yaml",
        "/srv/base, ../patch.yaml, /srv/patch.yaml"
    })
    void relative_paths_are_resolved_without_asking_the_file_system(String folder, String relative, String expected) {
        assertThat(Folders.resolve(folder, relative)).isEqualTo(expected);
    }

    @Test
    void the_nearest_folder_is_looked_for_up_to_the_top_and_no_further() {
        Set<String> folders = Set.of("a", "a/b");

        assertThat(Folders.nearest(folders, "a/b/c", "")).contains("a/b");
        assertThat(Folders.nearest(folders, "a/x", "")).contains("a");
        assertThat(Folders.nearest(folders, "a/x", "a/x")).isEmpty();
        assertThat(Folders.nearest(folders, "z", "")).isEmpty();
        assertThat(Folders.nearest(Set.of(""), "z", "")).contains("");
    }
}
