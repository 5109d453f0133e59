package io.portreeve.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFileTest {
    private static final String WEB = "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: shop\n";
    private static final String NODE = "apiVersion: v1\nkind: Node\nmetadata:\n  name: n\n";

    @TempDir
    Path folder;

    private static SortedMap<String, byte[]> texts() {
        SortedMap<String, byte[]> texts = new TreeMap<>();
        texts.put("shop/Service/web.yaml", WEB.getBytes(StandardCharsets.UTF_8));
        texts.put("Node/n.yaml", NODE.getBytes(StandardCharsets.UTF_8));
        return texts;
    }

    private static byte[] stored(SortedMap<String, byte[]> texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SnapshotFile.write(texts, out);
        return out.toByteArray();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static SortedMap<String, byte[]> read(byte[] stored) throws IOException {
        return SnapshotFile.read(new ByteArrayInputStream(stored));
    }

    @Test
    void what_is_stored_is_yaml_that_anybody_can_read() throws IOException {
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(stored(texts()))).readAllBytes();
        assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo("""
                # Portreeve snapshot, format 1
                --- # Node/n.yaml
                apiVersion: v1
                kind: Node
                metadata:
                  name: n
                --- # shop/Service/web.yaml
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                  namespace: shop
                """);
    }

    @Test
    void what_is_read_is_what_was_stored_and_stores_to_the_same_bytes() throws IOException {
        byte[] stored = stored(texts());
        SortedMap<String, byte[]> read = read(stored);
        assertThat(read.keySet()).containsExactly("Node/n.yaml", "shop/Service/web.yaml");
        assertThat(stored(read)).isEqualTo(stored);
    }

    @Test
    void what_is_no_snapshot_is_refused() {
        assertThatThrownBy(() -> read(packed("something else\n")))
                .hasMessage("it is no snapshot of Portreeve, or one of a newer version");
    }

    @Test
    void an_object_that_unpacks_to_more_than_fits_is_refused() {
        String bomb = "# Portreeve snapshot, format 1\n--- # a/b/c.yaml\n" + "a: b\n".repeat(2_000_000);
        assertThatThrownBy(() -> read(packed(bomb)))
                .hasMessage("an object in it has more than 8388608 bytes, so it was not read");
    }

    @Test
    void one_endless_line_is_refused() {
        String bomb = "# Portreeve snapshot, format 1\n--- # a/b/c.yaml\n" + "a".repeat(9_000_000);
        assertThatThrownBy(() -> read(packed(bomb)))
                .hasMessage("a line of it has more than 8388608 bytes, so it was not read");
    }

    @Test
    void many_objects_that_unpack_to_more_than_fits_are_refused() {
        String piece = "a: b\n".repeat(1_600_000);
        StringBuilder bomb = new StringBuilder("# Portreeve snapshot, format 1\n");
        for (int i = 0; i < 40; i++) {
            bomb.append("--- # a/b/").append(i).append(".yaml\n").append(piece);
        }
        assertThatThrownBy(() -> read(packed(bomb.toString())))
                .hasMessage("it unpacks to more than 268435456 bytes, so it was not read");
    }

    @Test
    void a_file_is_told_by_its_name_and_by_how_it_begins() throws IOException {
        Files.write(folder.resolve("a.portreeve.gz"), packed("broken\n"));
        Files.write(folder.resolve("b"), stored(texts()));
        Files.write(folder.resolve("c.tgz"), packed("a chart\n"));
        Files.writeString(folder.resolve("d.yaml"), WEB);
        assertThat(SnapshotFile.isOne("a.portreeve.gz", folder)).isTrue();
        assertThat(SnapshotFile.isOne("b", folder)).isTrue();
        assertThat(SnapshotFile.isOne("c.tgz", folder)).isFalse();
        assertThat(SnapshotFile.isOne("d.yaml", folder)).isFalse();
        assertThat(SnapshotFile.isOne("gone.portreeve.gz", folder)).isFalse();
    }

    @Test
    void a_file_that_was_cut_off_is_told_to_be_damaged() throws IOException {
        byte[] stored = stored(texts());
        Files.write(folder.resolve("a.portreeve.gz"), Arrays.copyOf(stored, stored.length - 12));
        assertThatThrownBy(() -> new SnapshotForm(folder, Optional.empty()).find("a.portreeve.gz"))
                .hasMessage("it is damaged, or no snapshot of Portreeve");
    }

    @Test
    void of_one_namespace_the_objects_of_others_are_left_out() throws IOException {
        Files.write(folder.resolve("a.portreeve.gz"), stored(texts()));
        assertThat(new SnapshotForm(folder, Optional.of("bank"))
                        .contents("a.portreeve.gz")
                        .texts())
                .containsOnlyKeys("Node/n.yaml");
    }
}
