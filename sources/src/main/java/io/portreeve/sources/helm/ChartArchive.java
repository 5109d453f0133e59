package io.portreeve.sources.helm;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A packed chart.
 *
 * @param name the folder that all its files are in, which is called like the chart
 * @param files its files, without that folder
 */
record ChartArchive(String name, ChartFiles files) {
    private static final long MOST_UNPACKED = 128L << 20;

    /** Reads an archive; files are shown as {@code ARCHIVE:PATH}. */
    static ChartArchive read(InputStream packed, String shown) throws ChartException {
        ChartFiles files = new ChartFiles();
        String name = "chart";
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new Bounded(new GZIPInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String path = entry.getName();
                int slash = path.indexOf('/');
                if (entry.isFile() && slash > 0 && isHarmless(path)) {
                    name = path.substring(0, slash);
                    String inside = path.substring(slash + 1);
                    files.add(inside, new ChartFile(shown + ":" + inside, bytes(tar)));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ChartException("The archive " + shown + " cannot be unpacked: " + e.getMessage() + ".");
        }
        return new ChartArchive(name, files);
    }

    private static byte[] bytes(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(ChartFiles.MOST_FILE_BYTES + 1);
        if (bytes.length > ChartFiles.MOST_FILE_BYTES) {
            throw new IOException("a file in it is larger than 16 MiB");
        }
        return bytes;
    }

    private static boolean isHarmless(String path) {
        boolean climbs = ("/" + path + "/").contains("/../") || ("/" + path + "/").contains("/./");
        return !path.startsWith("/") && !climbs && path.indexOf('\\') < 0 && path.indexOf('\0') < 0;
    }

    /** Stops where a small archive unpacks to more than a chart can be. */
    private static final class Bounded extends FilterInputStream {
        private long left = MOST_UNPACKED;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            return counted(count, count);
        }

        private int counted(int result, int count) throws IOException {
            left -= Math.max(0, count);
            if (left < 0) {
                throw new IOException("it unpacks to more than " + (MOST_UNPACKED >> 20) + " MiB");
            }
            return result;
        }
    }
}
