package io.portreeve.document;

import io.portreeve.source.SourceFile;
import java.io.Reader;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one chunk of YAML: follows the library's events and builds our nodes from them. */
final class YamlReader {
    private final SourceFile file;
    private final Limits limits;
    private final String text;
    private final Chunk chunk;
    private final TextPool pool;
    private final Offsets offsets;
    private final boolean mayHaveComments;
    private final boolean part;
    private ScalarRanges values = new ScalarRanges();
    private Tree tree;

    YamlReader(SourceFile file, Chunk chunk, Limits limits, TextPool pool) {
        this(file, chunk, limits, pool, false);
    }

    /**
     * @param part whether the chunk is less than a document
     */
    YamlReader(SourceFile file, Chunk chunk, Limits limits, TextPool pool, boolean part) {
        this.text = chunk.text();
        this.chunk = chunk;
        this.file = file;
        this.limits = limits;
        this.part = part;
        this.tree = new Tree(file, limits, part);
        this.pool = pool;
        this.offsets = Offsets.of(text, chunk.start(), chunk.end());
        this.mayHaveComments = chunk.hasHash();
    }

    /** Reads the chunk into a tree, which then holds the root or the flaw. */
    Tree read() {
        Tree first = attempt(new RegionReader(text, chunk.start(), chunk.end()));
        if (!first.isMisread()) {
            return first;
        }
        Optional<Tree> second = SecondReading.of(chunk).map(StringReader::new).map(this::attempt);
        return second.filter(tree -> !tree.failed()).orElse(first);
    }

    private Tree attempt(Reader source) {
        tree = new Tree(file, limits, part);
        values = new ScalarRanges();
        try {
            follow(new Parse(YamlSettings.of(chunk.end() - chunk.start()))
                    .parseReader(source)
                    .iterator());
        } catch (YamlEngineException syntax) {
            tree.fail(YamlErrors.flaw(syntax, offsets, chunk));
        }
        return tree;
    }

    /** The comments of the chunk that was read. */
    List<Comment> comments() {
        return mayHaveComments ? CommentFinder.find(chunk, values) : List.of();
    }

    private void follow(Iterator<Event> events) {
        while (events.hasNext() && !tree.failed()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case Scalar -> scalar((ScalarEvent) event);
                case Alias ->
                    tree.alias(
                            start(event),
                            end(event),
                            ((AliasEvent) event).getAlias().getValue());
                case MappingStart, SequenceStart -> begin((CollectionStartEvent) event);
                case MappingEnd, SequenceEnd -> close(event);
                default -> {}
            }
        }
    }

    private void begin(CollectionStartEvent event) {
        int start = start(event);
        if (event.getAnchor().isPresent() || event.getTag().isPresent()) {
            start = Properties.skip(text, start, chunk.end()).value();
        }
        if (event.getEventId() == Event.ID.MappingStart) {
            tree.beginMapping(start, event.isFlow(), anchor(event));
        } else {
            tree.beginSequence(start, event.isFlow(), anchor(event));
        }
    }

    /** Brackets end where they close; a block, and a pair in a list without braces, ends behind its last child. */
    private void close(Event event) {
        OpenCollection ending = tree.innermost();
        boolean bracketed = ending.flow && "{[".indexOf(text.charAt(ending.start)) >= 0 && end(event) > start(event);
        tree.end(bracketed ? end(event) : -1);
    }

    private void scalar(ScalarEvent event) {
        int start = start(event);
        int end = end(event);
        String tag = "";
        if (event.getAnchor().isPresent() || event.getTag().isPresent()) {
            Properties properties = Properties.skip(text, start, end);
            start = properties.value();
            tag = properties.tag();
        }
        ScalarStyle style = style(event);
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            end = contentEnd(start, end);
        }
        if (mayHaveComments) {
            values.add(
                    style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED
                            ? Characters.lineEnd(text, start, end)
                            : start,
                    end);
        }
        tree.scalar(new ScalarNode(start, end, pool.share(event.getValue()), style, tag), anchor(event));
    }

    /** Behind the last character of a block's last line that has more than blanks; the parser runs on into what follows. */
    private int contentEnd(int start, int end) {
        int last = end;
        while (last > start && Characters.isBlankOrBreak(text.charAt(last - 1))) {
            last--;
        }
        return Characters.skipBlanks(text, last, end);
    }

    private static ScalarStyle style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> ScalarStyle.DOUBLE_QUOTED;
            case LITERAL -> ScalarStyle.LITERAL;
            case FOLDED -> ScalarStyle.FOLDED;
            case PLAIN -> ScalarStyle.PLAIN;
        };
    }

    private static String anchor(NodeEvent event) {
        return event.getAnchor().isPresent() ? event.getAnchor().get().getValue() : "";
    }

    private int start(Event event) {
        return offset(event.getStartMark());
    }

    private int end(Event event) {
        return offset(event.getEndMark());
    }

    private int offset(Optional<Mark> mark) {
        return offsets.at(mark.orElseThrow().getIndex());
    }
}
