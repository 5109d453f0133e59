package io.portreeve.sources.kustomize;

import io.portreeve.document.ScalarNode;
import io.portreeve.document.ScalarStyle;
import io.portreeve.document.Scalars;

/**
 * A single value.
 *
 * @param text as its author meant it
 * @param value what it means to Kubernetes, such as a number; the text itself where it is one
 */
record MadeScalar(String text, Object value, Origin origin) implements Made {
    /** A text, whatever it looks like. */
    static MadeScalar text(String text, Origin origin) {
        return new MadeScalar(text, text, origin);
    }

    /** What a text means where no quotes are around it. */
    static MadeScalar plain(String text, Origin origin) {
        return new MadeScalar(text, Scalars.resolve(new ScalarNode(0, 0, text, ScalarStyle.PLAIN, "")), origin);
    }

    static MadeScalar nothing(Origin origin) {
        return new MadeScalar("", Scalars.NULL, origin);
    }

    @Override
    public boolean isNull() {
        return value == Scalars.NULL;
    }

    boolean isText() {
        return value instanceof String;
    }
}
