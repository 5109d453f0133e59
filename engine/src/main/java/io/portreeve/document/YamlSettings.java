package io.portreeve.document;

import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The YAML library's settings for a chunk of a certain size.
 *
 * <p>Its reader allocates the whole buffer up front and looks a line ahead by reading on: a buffer smaller than the chunk makes
 * long lines quadratic, a large one makes small documents slow.
 */
final class YamlSettings {
    private static final LoadSettings TINY = withBuffer(1 << 10);
    private static final LoadSettings SMALL = withBuffer(1 << 13);
    private static final LoadSettings MEDIUM = withBuffer(1 << 16);
    private static final LoadSettings LARGE = withBuffer(1 << 20);

    private YamlSettings() {}

    static LoadSettings of(int length) {
        if (length < 1 << 10) {
            return TINY;
        }
        if (length < 1 << 13) {
            return SMALL;
        }
        return length < 1 << 16 ? MEDIUM : LARGE;
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
