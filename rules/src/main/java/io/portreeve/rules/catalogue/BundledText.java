package io.portreeve.rules.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A text that comes with the program, read from the jar itself where there is one: the way through the class loader's URLs
 * costs a short scan several milliseconds.
 */
final class BundledText {
    private BundledText() {}

    /** The file of this name beside a class. */
    static String beside(Class<?> type, String name) {
        try {
            Optional<byte[]> bytes = fromJar(type, name);
            return new String(bytes.isPresent() ? bytes.get() : fromClassLoader(type, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> fromJar(Class<?> type, String name) throws IOException {
        Optional<Path> jar = jarOf(type);
        if (jar.isEmpty()) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(jar.get().toFile())) {
            ZipEntry entry = zip.getEntry(type.getPackageName().replace('.', '/') + "/" + name);
            return entry == null
                    ? Optional.empty()
                    : Optional.of(zip.getInputStream(entry).readAllBytes());
        }
    }

    /** Nothing where classes stand in a folder, as in a build, or come from elsewhere. */
    private static Optional<Path> jarOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || !source.getLocation().getPath().endsWith(".jar")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private static byte[] fromClassLoader(Class<?> type, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
