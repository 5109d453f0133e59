package io.portreeve.sources.helm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Archives that mean ill. */
final class HostileArchive {
    private HostileArchive() {}

    /** Small, until it is unpacked. */
    static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            add(tar, "bomb/Chart.yaml", WrittenChart.METADATA.getBytes(StandardCharsets.UTF_8));
            add(tar, "bomb/zeros", new byte[200 << 20]);
        }
        return bytes.toByteArray();
    }

    /** With paths that lead out of wherever it is unpacked. */
    static byte[] climber() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            add(tar, "shop/Chart.yaml", WrittenChart.METADATA.getBytes(StandardCharsets.UTF_8));
            add(tar, "shop/../../climbed.yaml", new byte[] {'a'});
        }
        return bytes.toByteArray();
    }

    /** With a file where a folder is, which no file system holds. */
    static byte[] contradiction() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            add(tar, "shop/Chart.yaml", WrittenChart.METADATA.getBytes(StandardCharsets.UTF_8));
            add(tar, "shop/x", new byte[] {'a'});
            add(tar, "shop/x/y", new byte[] {'a'});
        }
        return bytes.toByteArray();
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
