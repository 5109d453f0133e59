package io.portreeve.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ChildTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_command_is_run_in_its_folder_with_its_environment() throws Exception {
        Child child = child("printf '%s' \"$WORD\" > said");

        child.cpuSeconds();

        assertThat(Files.readString(folder.resolve("said"))).isEqualTo("a b");
    }

    @Test
    void a_command_that_fails_is_told_with_what_it_said() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(child("echo no such thing >&2; exit 3")::wallSeconds)
                .withMessageContaining("code 3")
                .withMessageContaining("no such thing");
        assertThatExceptionOfType(IOException.class).isThrownBy(child("exit 3")::cpuSeconds);
    }

    private Child child(String script) {
        return new Child(List.of("/bin/sh", "-c", script), Map.of("WORD", "a b"), folder, folder);
    }
}
