package io.portreeve.report;

import java.io.IOException;

/** XML written as it goes: two spaces, line feeds; every element closes where its body ends. */
public final class Xml {
    private static final int REPLACEMENT = 0xfffd;

    private final Appendable out;
    private int depth;

    private Xml(Appendable out, String beginning) throws IOException {
        this.out = out;
        out.append(beginning);
    }

    /** Begins the document. */
    public Xml(Appendable out) throws IOException {
        this(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** For elements in the middle of something else. */
    public static Xml within(Appendable out) throws IOException {
        return new Xml(out, "");
    }

    /** Writes what an element holds. */
    @FunctionalInterface
    public interface Body {
        void write() throws IOException;
    }

    /** An element with other elements in it. */
    public void element(Tag tag, Body body) throws IOException {
        line("<" + tag + ">");
        depth++;
        body.write();
        depth--;
        line("</" + tag.name() + ">");
    }

    /** An element with text in it; line feeds stay. */
    public void text(Tag tag, String text) throws IOException {
        line("<" + tag + ">" + escaped(text) + "</" + tag.name() + ">");
    }

    /** An element with text in it, the end of which is an element of its own. */
    public void text(Tag tag, String text, Tag inner, String end) throws IOException {
        line("<" + tag + ">" + escaped(text) + "<" + inner + ">" + escaped(end) + "</" + inner.name() + "></"
                + tag.name() + ">");
    }

    /** An element with nothing in it. */
    public void empty(Tag tag) throws IOException {
        line("<" + tag + "/>");
    }

    private void line(String markup) throws IOException {
        out.append("  ".repeat(depth)).append(markup).append('\n');
    }

    /** What opens an element: its name and attributes. */
    public static final class Tag {
        private final String name;
        private final StringBuilder text;

        public Tag(String name) {
            this.name = name;
            this.text = new StringBuilder(name);
        }

        /** Adds an attribute; its value is made harmless. */
        public Tag with(String attribute, String value) {
            text.append(' ')
                    .append(attribute)
                    .append("=\"")
                    .append(escaped(Plain.of(value)))
                    .append('"');
            return this;
        }

        public Tag with(String attribute, int value) {
            return with(attribute, String.valueOf(value));
        }

        String name() {
            return name;
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** Markup written out, the end of a CDATA section included; what XML has no place for is replaced. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> append(escaped, character));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int character) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> escaped.appendCodePoint(isAllowed(character) ? character : REPLACEMENT);
        }
    }

    /** As XML 1.0 has it. */
    private static boolean isAllowed(int character) {
        return character == '\n'
                || (character >= ' ' && character < Character.MIN_SURROGATE)
                || (character > Character.MAX_SURROGATE && character < 0xfffe)
                || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
