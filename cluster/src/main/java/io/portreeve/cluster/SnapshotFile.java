package io.portreeve.cluster;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A cluster stored in a file: a gzip stream of YAML, one document for each object, in the order of their paths. Before each stands
 * a line with its path; the first line of all says what this is.
 */
public final class SnapshotFile {
    /** How such files are called. */
    public static final String ENDING = ".portreeve.gz";

    private static final String FIRST_LINE = "# Portreeve snapshot, format 1";
    private static final String BEFORE_PATH = "--- # ";
    private static final int MOST_OF_ALL = 256 << 20;
    private static final int MOST_OF_ONE = 8 << 20;

    private SnapshotFile() {}

    /** Whether an argument is one: by its name, else by how it begins. */
    public static boolean isOne(String argument, Path workingFolder) {
        try {
            Path path = workingFolder.resolve(argument);
            return Files.isRegularFile(path) && (argument.endsWith(ENDING) || beginsLikeOne(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean beginsLikeOne(Path path) {
        try (InputStream stored = new BufferedInputStream(Files.newInputStream(path))) {
            stored.mark(2);
            if (stored.read() != 0x1f || stored.read() != 0x8b) {
                return false;
            }
            stored.reset();
            byte[] first = FIRST_LINE.getBytes(StandardCharsets.UTF_8);
            return Arrays.equals(new GZIPInputStream(stored).readNBytes(first.length), first);
        } catch (IOException e) {
            return false;
        }
    }

    /** Stores objects; the same give the same bytes. */
    public static void write(SortedMap<String, byte[]> texts, OutputStream out) throws IOException {
        try (GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16)) {
            packed.write((FIRST_LINE + "\n").getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> object : texts.entrySet()) {
                packed.write((BEFORE_PATH + object.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
                packed.write(object.getValue());
            }
        }
    }

    /** What is stored; a file that unpacks to more than fits is refused before it has. */
    static SortedMap<String, byte[]> read(InputStream stored) throws IOException {
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(stored), 1 << 16)) {
            return new Reading(in).run();
        }
    }

    /** Takes the lines one by one. */
    private static final class Reading {
        private final InputStream in;
        private final SortedMap<String, byte[]> texts = new TreeMap<>();
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private String path = "";
        private long taken;

        Reading(InputStream in) {
            this.in = in;
        }

        SortedMap<String, byte[]> run() throws IOException {
            if (!line().strip().equals(FIRST_LINE)) {
                throw new IOException("it is no snapshot of Portreeve, or one of a newer version");
            }
            for (String line = line(); !line.isEmpty(); line = line()) {
                if (line.startsWith(BEFORE_PATH)) {
                    end();
                    path = line.substring(BEFORE_PATH.length()).strip();
                } else {
                    text.writeBytes(line.getBytes(StandardCharsets.UTF_8));
                    require(text.size() <= MOST_OF_ONE, "an object in it has more than " + MOST_OF_ONE + " bytes");
                }
            }
            end();
            return texts;
        }

        private void end() {
            if (!path.isEmpty()) {
                texts.put(path, text.toByteArray());
            }
            text.reset();
        }

        /** With its end; empty behind the last. */
        private String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = in.read();
            while (next >= 0) {
                line.write(next);
                require(line.size() <= MOST_OF_ONE, "a line of it has more than " + MOST_OF_ONE + " bytes");
                require(++taken <= MOST_OF_ALL, "it unpacks to more than " + MOST_OF_ALL + " bytes");
                if (next == '\n') {
                    break;
                }
                next = in.read();
            }
            return line.toString(StandardCharsets.UTF_8);
        }

        private static void require(boolean fits, String otherwise) throws IOException {
            if (!fits) {
                throw new IOException(otherwise + ", so it was not read");
            }
        }
    }
}
