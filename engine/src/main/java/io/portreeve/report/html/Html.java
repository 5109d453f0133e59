package io.portreeve.report.html;

import java.io.IOException;

/** HTML written as it goes: every element closes where its lambda ends, and text is escaped on the way. */
final class Html {
    private final Appendable out;

    Html(Appendable out) {
        this.out = out;
    }

    /** Writes what stands inside of an element. */
    @FunctionalInterface
    interface Body {
        void write() throws IOException;
    }

    void element(Tag tag, Body body) throws IOException {
        out.append(tag.start());
        body.write();
        out.append(tag.end());
    }

    void element(Tag tag, String text) throws IOException {
        element(tag, () -> text(text));
    }

    void element(String name, String text) throws IOException {
        element(Tag.of(name), text);
    }

    void text(String text) throws IOException {
        out.append(Escape.text(text));
    }

    /** A piece of a source line. */
    void source(String text) throws IOException {
        out.append(Escape.source(text));
    }

    /** Ends a line of the page's own text, for whoever looks at that. */
    void newLine() throws IOException {
        out.append('\n');
    }
}
