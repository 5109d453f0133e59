package io.portreeve.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;

/** JSON written as it goes: two spaces, line feeds, one order; every object closes where its lambda ends. */
public final class Json implements Closeable {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");

    private final JsonGenerator generator;

    /** Writes to {@code out}, which stays open. */
    public Json(Appendable out) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS);
        printer.indentObjectsWith(INDENTER);
        printer.indentArraysWith(INDENTER);
        generator = FACTORY.createGenerator(new AppendableWriter(out));
        generator.setPrettyPrinter(printer);
        generator.setCharacterEscapes(new HarmlessEscapes());
    }

    /** Writes one value or its fields. */
    @FunctionalInterface
    public interface Body {
        void write() throws IOException;
    }

    /** Writes one item of an array. */
    @FunctionalInterface
    public interface Item<T> {
        void write(T item) throws IOException;
    }

    public void object(Body fields) throws IOException {
        generator.writeStartObject();
        fields.write();
        generator.writeEndObject();
    }

    public void object(String name, Body fields) throws IOException {
        generator.writeFieldName(wellFormed(name));
        object(fields);
    }

    public <T> void array(String name, Collection<T> items, Item<? super T> item) throws IOException {
        generator.writeFieldName(wellFormed(name));
        array(items, item);
    }

    public <T> void array(Collection<T> items, Item<? super T> item) throws IOException {
        generator.writeStartArray();
        for (T each : items) {
            item.write(each);
        }
        generator.writeEndArray();
    }

    /** An array whose items write themselves one after the other, so that they need not be there all at once. */
    public void items(String name, Body items) throws IOException {
        generator.writeFieldName(wellFormed(name));
        generator.writeStartArray();
        items.write();
        generator.writeEndArray();
    }

    public void texts(String name, Collection<String> items) throws IOException {
        array(name, items, this::text);
    }

    public void text(String value) throws IOException {
        generator.writeString(wellFormed(value));
    }

    public void text(String name, String value) throws IOException {
        generator.writeFieldName(wellFormed(name));
        text(value);
    }

    /** Writes null for what is absent. */
    public void textOrNull(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        } else {
            nothing(name);
        }
    }

    /** Writes nothing for an empty text. */
    public void textUnlessEmpty(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            text(name, value);
        }
    }

    /** Which program wrote this. */
    public void tool(String version) throws IOException {
        object("tool", () -> {
            text("name", "portreeve");
            text("version", version);
        });
    }

    public void nothing(String name) throws IOException {
        generator.writeNullField(wellFormed(name));
    }

    /** Writes null for what is absent. */
    public void numberOrNull(String name, Optional<Integer> value) throws IOException {
        if (value.isPresent()) {
            number(name, value.get());
        } else {
            nothing(name);
        }
    }

    public void number(String name, int value) throws IOException {
        generator.writeNumberField(wellFormed(name), value);
    }

    public void truth(String name, boolean value) throws IOException {
        generator.writeBooleanField(name, value);
    }

    /** Ends the text with a line feed. */
    @Override
    public void close() throws IOException {
        generator.writeRaw('\n');
        generator.close();
    }

    /** Half a surrogate pair would make the text unreadable to strict parsers. */
    private static String wellFormed(String text) {
        if (text.codePoints().noneMatch(Json::isLoneSurrogate)) {
            return text;
        }
        StringBuilder well = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> isLoneSurrogate(character) ? 0xfffd : character)
                .forEach(well::appendCodePoint);
        return well.toString();
    }

    private static boolean isLoneSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
