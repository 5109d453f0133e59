package io.portreeve.guard.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** The folder of the certificates, with the names of files that Kubernetes and cert-manager use. */
record CertificateFolder(Path path) {
    static final String CERTIFICATE = "tls.crt";
    static final String KEY = "tls.key";
    static final String AUTHORITY = "ca.crt";

    /** Only here when the authority is our own. */
    static final String AUTHORITY_KEY = "ca.key";

    private static final int LARGEST = 1 << 20;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_READS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> ALL_READ =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ENTERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** What stands in a file; empty where there is none. */
    Optional<byte[]> read(String name) throws IOException {
        Path file = path.resolve(name);
        try {
            if (Files.size(file) > LARGEST) {
                throw new UnusableCertificate(name + " is larger than 1 MiB, so it is no certificate.");
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Puts a file in place at once: whoever reads it sees the old text or the new one. */
    void write(String name, byte[] text) throws IOException {
        Files.createDirectories(path, posix(OWNER_ENTERS));
        Path made =
                Files.createTempFile(path, "." + name, ".new", posix(name.endsWith(".key") ? OWNER_READS : ALL_READ));
        try {
            Files.write(made, text);
            Files.move(made, path.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private FileAttribute<?>[] posix(FileAttribute<?> permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {permissions} : new FileAttribute<?>[0];
    }
}
