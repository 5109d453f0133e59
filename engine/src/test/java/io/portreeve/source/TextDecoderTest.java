package io.portreeve.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextDecoderTest {
    private static final String TEXT = "port: 22 # é\n";

    private final List<Problem> problems = new ArrayList<>();

    private SourceFile decode(byte[] bytes) {
        return TextDecoder.decode("a.yaml", bytes, problems::add).orElseThrow();
    }

    private static byte[] marked(Charset charset, String text) {
        return ("\uFEFF" + text).getBytes(charset);
    }

    @Test
    void utf_8_is_read_with_and_without_a_mark() {
        SourceFile bare = decode(TEXT.getBytes(StandardCharsets.UTF_8));
        SourceFile marked = decode(marked(StandardCharsets.UTF_8, TEXT));

        assertThat(bare.text()).isEqualTo(TEXT);
        assertThat(marked.text()).isEqualTo(TEXT);
        assertThat(bare.byteOffset(6)).isEqualTo(6);
        assertThat(marked.byteOffset(6)).isEqualTo(9);
        assertThat(problems).isEmpty();
    }

    @Test
    void utf_16_is_read_by_its_mark_or_by_its_zero_bytes() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            SourceFile marked = decode(marked(charset, TEXT));
            SourceFile bare = decode(TEXT.getBytes(charset));

            assertThat(marked.text()).isEqualTo(TEXT);
            assertThat(marked.charset()).isEqualTo(charset);
            assertThat(marked.byteOffset(6)).isEqualTo(14);
            assertThat(bare.text()).isEqualTo(TEXT);
            assertThat(bare.byteOffset(6)).isEqualTo(12);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void a_replacement_character_that_is_really_there_is_text() {
        assertThat(decode("a: \uFFFD".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("a: \uFFFD");
    }

    @Test
    void very_short_files_are_text() {
        assertThat(decode(new byte[0]).text()).isEmpty();
        assertThat(decode(new byte[] {'a'}).text()).isEqualTo("a");
    }

    @Test
    void malformed_and_binary_bytes_are_no_text() {
        refused(new byte[] {'a', ':', ' ', (byte) 0xFF, '\n'});
        refused(new byte[] {'a', ':', ' ', (byte) 0xC3});
        refused(new byte[] {'a', 'b', 'c', 0, 'd'});
        refused(new byte[] {0, 0, 0, 0});
        refused(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'});
        refused(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8, 'a', 0});
        refused(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0, 'a', 0, 0, 0});
    }

    private void refused(byte[] bytes) {
        problems.clear();
        assertThat(TextDecoder.decode("a.bin", bytes, problems::add)).isEmpty();
        assertThat(problems).hasSize(1).allMatch(problem -> problem.code().equals("not-text"));
    }

    @Test
    void a_large_file_of_one_byte_characters_is_read() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 1000; i++) {
            bytes.writeBytes(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(decode(bytes.toByteArray()).lineCount()).isEqualTo(1000);
    }
}
