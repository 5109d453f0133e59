package io.portreeve.document;

import java.util.Arrays;

/** The stretches of a document that are values' text, in ascending order: a {@code #} in one is no comment. */
final class ScalarRanges {
    private int[] bounds = new int[64];
    private int size;

    void add(int start, int end) {
        if (size + 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, size * 2);
        }
        bounds[size++] = start;
        bounds[size++] = end;
    }

    int count() {
        return size / 2;
    }

    int start(int index) {
        return bounds[2 * index];
    }

    int end(int index) {
        return bounds[2 * index + 1];
    }
}
