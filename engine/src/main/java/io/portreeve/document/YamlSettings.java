package io.portreeve.document;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The YAML library's settings for a chunk of a certain size.
 *
 * <p>Its reader allocates the whole buffer up front and looks a line ahead by reading on: a buffer smaller than the chunk makes
 * long lines quadratic, a large one makes small documents slow.
 */
final class YamlSettings {
    private static final int SMALLEST = 10;
    private static final int LARGEST = 20;
    private static final AtomicReferenceArray<LoadSettings> BY_SIZE = new AtomicReferenceArray<>(LARGEST + 1);

    private YamlSettings() {}

    /** Settings whose buffer is the smallest power of two that holds more than {@code length}, within bounds. */
    static LoadSettings of(int length) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(length);
        return ofBits(Math.max(SMALLEST, Math.min(LARGEST, bits)));
    }

    /** Made when first asked for; two threads that ask at once make the same. */
    private static LoadSettings ofBits(int bits) {
        LoadSettings known = BY_SIZE.get(bits);
        if (known == null) {
            known = withBuffer(1 << bits);
            BY_SIZE.set(bits, known);
        }
        return known;
    }

    private static LoadSettings withBuffer(int size) {
        return LoadSettings.builder()
                .setBufferSize(size)
                .setUseMarks(true)
                .setParseComments(false)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
    }
}
