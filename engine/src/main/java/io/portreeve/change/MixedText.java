package io.portreeve.change;

import io.portreeve.document.Cursor;
import io.portreeve.document.Node;
import io.portreeve.document.ScalarNode;
import io.portreeve.document.ScalarStyle;
import io.portreeve.document.Scalars;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An object as one line of YAML: as the newer version has it, but for some fields as the older one had them. */
final class MixedText {
    /** What means the same in quotes and without, or is a number, a boolean or nothing. */
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_.+~/-]*");

    private final Set<String> reverted;
    private final StringBuilder text = new StringBuilder();

    private MixedText(Set<String> reverted) {
        this.reverted = reverted;
    }

    /** A value as it stands. */
    static String of(Cursor value) {
        MixedText mixed = new MixedText(Set.of());
        mixed.write(value);
        return mixed.text.toString();
    }

    /** The newer version of an object with these fields reverted, called by the paths of {@link FieldChange}. */
    static String of(Cursor old, Cursor now, Set<String> reverted) {
        MixedText mixed = new MixedText(reverted);
        mixed.write("", Optional.of(old), Optional.of(now));
        return mixed.text.toString();
    }

    private void write(String path, Optional<Cursor> old, Optional<Cursor> now) {
        if (reverted.contains(path)) {
            write(old.orElseThrow());
        } else if (old.isEmpty() || now.isEmpty()) {
            write(now.orElseThrow());
        } else if (old.get().isMapping() && now.get().isMapping()) {
            writeAll(path, Alignment.ofEntries(old.get(), now.get()), "{", "}");
        } else if (old.get().isSequence() && now.get().isSequence()) {
            writeAll(path, Alignment.ofItems(old.get(), now.get()), "[", "]");
        } else {
            write(now.get());
        }
    }

    private void writeAll(String path, Alignment alignment, String open, String close) {
        text.append(open);
        for (Alignment.Pair pair : alignment.pairs()) {
            String here = path + pair.step();
            boolean stays = reverted.contains(here)
                    ? pair.old().isPresent()
                    : pair.now().isPresent();
            if (stays) {
                text.append(open.equals("{") ? Scalars.escaped(pair.step().substring(1)) + ": " : "");
                write(here, pair.old(), pair.now());
                text.append(", ");
            }
        }
        text.append(close);
    }

    private void write(Cursor value) {
        if (value.isMapping()) {
            text.append("{");
            value.entries().forEach((key, each) -> {
                text.append(Scalars.escaped(key)).append(": ");
                write(each);
                text.append(", ");
            });
            text.append("}");
        } else if (value.isSequence()) {
            text.append("[");
            value.items().forEach(each -> {
                write(each);
                text.append(", ");
            });
            text.append("]");
        } else {
            text.append(value.node().map(MixedText::scalar).orElse("null"));
        }
    }

    private static String scalar(Node node) {
        ScalarNode scalar = (ScalarNode) node;
        boolean bare = scalar.style() == ScalarStyle.PLAIN
                && scalar.tag().isEmpty()
                && BARE.matcher(scalar.text()).matches();
        return bare ? scalar.text().isEmpty() ? "null" : scalar.text() : Scalars.escaped(scalar.text());
    }
}
