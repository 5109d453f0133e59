package io.portreeve.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.portreeve.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads JSON values one after the other: a single one, a sequence, or one on each line. */
final class JsonReader {
    /** Our own limits decide; the library's would end in its exceptions. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final SourceFile file;
    private final Chunk chunk;
    private final Limits limits;
    private final TextPool pool;
    private JsonParser parser;
    private int base;
    private boolean done;

    JsonReader(SourceFile file, Chunk chunk, Limits limits, TextPool pool) {
        this.file = file;
        this.chunk = chunk;
        this.limits = limits;
        this.pool = pool;
        this.base = chunk.start() + (chunk.text().startsWith("---", chunk.start()) ? 3 : 0);
        this.parser = open(base);
    }

    private JsonParser open(int from) {
        try {
            return FACTORY.createParser(new RegionReader(chunk.text(), from, chunk.end()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    /** The next value, whole or broken; none when all have been read. */
    Optional<Tree> next() {
        Tree tree = new Tree(file, limits);
        return !done && read(tree) ? Optional.of(tree) : Optional.empty();
    }

    private boolean read(Tree tree) {
        int started = base;
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                done = true;
                return false;
            }
            started = offset(parser.currentTokenLocation());
            value(token, tree);
        } catch (JsonProcessingException syntax) {
            int at = Math.max(started, Math.min(offset(syntax.getLocation()), chunk.end()));
            tree.fail(Flaw.unparsable(JsonErrors.message(syntax), at, at));
            resume(Math.max(at, started + 1));
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
        done |= tree.flaw().filter(Flaw::isLimit).isPresent();
        return true;
    }

    private void value(JsonToken first, Tree tree) throws IOException {
        JsonToken token = first;
        while (token != null) {
            step(token, tree);
            if (tree.failed() || tree.isWhole()) {
                return;
            }
            token = parser.nextToken();
        }
    }

    private void step(JsonToken token, Tree tree) throws IOException {
        int start = offset(parser.currentTokenLocation());
        switch (token) {
            case START_OBJECT -> tree.beginMapping(start, true, "");
            case START_ARRAY -> tree.beginSequence(start, true, "");
            case END_OBJECT, END_ARRAY -> tree.end(start + 1);
            case FIELD_NAME, VALUE_STRING -> {
                String text = pool.share(parser.getText());
                tree.scalar(new ScalarNode(start, quoteEnd(start), text, ScalarStyle.DOUBLE_QUOTED, ""), "");
            }
            default -> {
                String text = pool.share(parser.getText());
                tree.scalar(new ScalarNode(start, start + text.length(), text, ScalarStyle.PLAIN, ""), "");
            }
        }
    }

    /** The library knows where a string begins but not, once it has read ahead, where it ended. */
    private int quoteEnd(int start) {
        int at = start + 1;
        while (chunk.text().charAt(at) != '"') {
            at += chunk.text().charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    /** Goes on at the next line that begins like a value. */
    private void resume(int failure) {
        int at = failure;
        while (at < chunk.end() && !(Characters.isLineStart(chunk.text(), at) && beginsValue(at))) {
            at++;
        }
        done = at >= chunk.end();
        base = at;
        parser = open(at);
    }

    private boolean beginsValue(int at) {
        char c = chunk.text().charAt(at);
        return c == '{' || c == '[';
    }

    private int offset(JsonLocation location) {
        return base + (int) location.getCharOffset();
    }
}
