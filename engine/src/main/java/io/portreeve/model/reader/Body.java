package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.document.MappingNode;
import io.portreeve.document.Node;
import io.portreeve.document.ScalarNode;
import io.portreeve.document.Scalars;
import io.portreeve.document.SequenceNode;
import java.util.List;

/** What an object's tree amounts to as a whole: equal for copies that differ only in layout, comments or the order of keys. */
final class Body {
    private static final List<String> PATCH_DIRECTIVES =
            List.of("$patch", "$retainKeys", "$setElementOrder/", "$deleteFromPrimitiveList/");

    private final long hash;
    private boolean patchDirective;

    private Body(Cursor object) {
        this.hash = object.node().map(this::hash).orElse(0L);
    }

    static Body of(Cursor object) {
        return new Body(object);
    }

    /** Equal bodies have equal hashes; the reverse holds for all practical purposes. */
    long hash() {
        return hash;
    }

    /** Whether a key gives orders to a patch tool, so that this is no whole object. */
    boolean hasPatchDirective() {
        return patchDirective;
    }

    private long hash(Node node) {
        Node value = node.resolved();
        if (value instanceof MappingNode mapping) {
            return mapping(mapping);
        }
        if (value instanceof SequenceNode sequence) {
            long sum = 3;
            for (Node item : sequence.items()) {
                sum = mix(sum * 31 + hash(item));
            }
            return sum;
        }
        return value instanceof ScalarNode scalar ? scalar(scalar) : 0;
    }

    /** A sum, so that order does not count; a null adds nothing, as if it were not there. */
    private long mapping(MappingNode mapping) {
        long sum = 5;
        for (MappingNode.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            patchDirective |= key.startsWith("$") && PATCH_DIRECTIVES.stream().anyMatch(key::startsWith);
            long value = hash(entry.value());
            sum += value == 0 ? 0 : mix(text(key) * 31 + value);
        }
        return sum;
    }

    private static long scalar(ScalarNode scalar) {
        Object value = Scalars.resolve(scalar);
        if (value.equals(Scalars.NULL)) {
            return 0;
        }
        return value instanceof String string ? text(string) : mix(text(value.toString()) + 1);
    }

    private static long text(String text) {
        long sum = 7;
        for (int i = 0; i < text.length(); i++) {
            sum = sum * 0x100000001B3L + text.charAt(i);
        }
        return mix(sum);
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 32)) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }
}
