package io.portreeve.document;

import java.util.List;
import java.util.Optional;

/** The taking out of one entry of a mapping: its line, or what of a line is its own. */
final class Removal {
    private final WrittenMapping mapping;
    private final int index;

    private Removal(WrittenMapping mapping, int index) {
        this.mapping = mapping;
        this.index = index;
    }

    static Optional<TextEdit> of(WrittenMapping mapping, String key) {
        List<MappingNode.Entry> entries = mapping.entries();
        for (int index = 0; index < entries.size(); index++) {
            if (entries.get(index).key().text().equals(key)) {
                return entries.size() > 1 ? new Removal(mapping, index).edit() : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<TextEdit> edit() {
        Node value = entry().value();
        boolean oneLine = value instanceof ScalarNode scalar
                && scalar.end() > scalar.start()
                && scalar.start() >= entry().key().end()
                && Lines.end(mapping.text(), entry().key().start()) >= scalar.end();
        if (!oneLine || mapping.restOfLine(value.end()).contains("#")) {
            return Optional.empty();
        }
        return mapping.isFlow() ? inFlow() : inBlock();
    }

    private MappingNode.Entry entry() {
        return mapping.entries().get(index);
    }

    private Optional<TextEdit> inBlock() {
        ScalarNode key = entry().key();
        if (mapping.hasLine(key)) {
            int before = Lines.previousEnd(mapping.text(), Lines.start(mapping.text(), key.start()));
            return before < 0
                    ? Optional.empty()
                    : deletion(before, Lines.end(mapping.text(), entry().value().end()));
        }
        return mapping.beginsLine(key) ? toNext() : Optional.empty();
    }

    private Optional<TextEdit> inFlow() {
        if (index == 0) {
            return toNext();
        }
        int before = mapping.entries().get(index - 1).value().end();
        return isSeparation(before, entry().key().start())
                ? deletion(before, entry().value().end())
                : Optional.empty();
    }

    /** The next key takes the place of this one, behind the same dash or brace. */
    private Optional<TextEdit> toNext() {
        if (index + 1 == mapping.entries().size()) {
            return Optional.empty();
        }
        int next = mapping.entries().get(index + 1).key().start();
        return isSeparation(entry().value().end(), next)
                ? deletion(entry().key().start(), next)
                : Optional.empty();
    }

    /** Whether there is only what parts one entry from the next, and no comment. */
    private boolean isSeparation(int from, int to) {
        return from <= to
                && mapping.text().substring(from, to).replace(',', ' ').isBlank();
    }

    private Optional<TextEdit> deletion(int from, int to) {
        return Optional.of(new TextEdit(mapping.range(from, to), ""));
    }
}
