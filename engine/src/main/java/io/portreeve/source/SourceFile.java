package io.portreeve.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A text with its origin: the path people see, the decoded characters and the way back to lines, columns and bytes. */
public final class SourceFile {
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String path;
    private final String text;
    private final Charset charset;
    private final int byteOrderMark;
    private final Optional<Provenance> provenance;
    private volatile LineIndex lines = LineIndex.NONE;

    SourceFile(String path, String text, Charset charset, int byteOrderMark) {
        this(path, text, charset, byteOrderMark, Optional.empty());
    }

    private SourceFile(String path, String text, Charset charset, int byteOrderMark, Optional<Provenance> provenance) {
        this.path = path;
        this.text = text;
        this.charset = charset;
        this.byteOrderMark = byteOrderMark;
        this.provenance = provenance;
    }

    /** A file whose bytes are the UTF-8 form of {@code text}. */
    public static SourceFile of(String path, String text) {
        return new SourceFile(path, text, StandardCharsets.UTF_8, 0);
    }

    /** A text that a tool made, shown by the path of the file that most of it comes from. */
    public static SourceFile made(String path, String text, Provenance provenance) {
        return new SourceFile(path, text, StandardCharsets.UTF_8, 0, Optional.of(provenance));
    }

    /** Where the text comes from, if nobody wrote it as it stands. */
    public Optional<Provenance> provenance() {
        return provenance;
    }

    /** Path as shown to people and programs: relative to the working directory, {@code /}-separated. */
    public String path() {
        return path;
    }

    /** The decoded text without its byte order mark. */
    public String text() {
        return text;
    }

    /** How the text is stored. */
    public Charset charset() {
        return charset;
    }

    /** Line and column (in code points) of an offset. */
    public Position position(int offset) {
        int line = lines().lineAt(offset);
        int column = text.codePointCount(lines().start(line), offset) + 1;
        return new Position(line, column);
    }

    /** Another text in this one's place, as it would be stored: in the same encoding, with the same byte order mark. */
    public byte[] stored(String other) {
        return (byteOrderMark > 0 ? BYTE_ORDER_MARK + other : other).getBytes(charset);
    }

    /** Column of an offset in UTF-16 units, 1-based, for formats that count so. */
    public int utf16Column(int offset) {
        return offset - lines().start(lines().lineAt(offset)) + 1;
    }

    /** Offset in the stored bytes, byte order mark included. */
    public long byteOffset(int offset) {
        return byteOrderMark + lines().byteOffset(offset, charset);
    }

    /** The characters of a 1-based line without its line end; empty for a line the file does not have. */
    public String line(int line) {
        return lines().lineText(line);
    }

    /** Offset of the first character of a 1-based line. */
    public int lineStart(int line) {
        return lines().start(line);
    }

    /** How many lines the text has; a final line end does not begin another one. */
    public int lineCount() {
        return lines().count();
    }

    /** The whole text as a range. */
    public SourceRange whole() {
        return new SourceRange(this, 0, text.length());
    }

    private LineIndex lines() {
        LineIndex known = lines;
        if (known == LineIndex.NONE) {
            known = LineIndex.of(text);
            lines = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return path;
    }
}
