package io.portreeve.sources.kustomize;

import io.portreeve.document.ScalarNode;
import io.portreeve.document.ScalarStyle;
import io.portreeve.source.Provenance;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.List;

/** A document that is written inside a value of another one, such as a patch in a kustomization. */
final class InlineText implements Provenance {
    private final SourceRange value;

    /** Where each character of the text is written; empty where that does not work out. */
    private final int[] offsets;

    private InlineText(SourceRange value, int[] offsets) {
        this.value = value;
        this.offsets = offsets;
    }

    /** The text of a value as a file of its own. */
    static SourceFile of(SourceFile file, ScalarNode scalar) {
        SourceRange value = new SourceRange(file, scalar.start(), scalar.end());
        int[] offsets = offsets(scalar.text(), value.text(), scalar.style());
        return SourceFile.made(file.path(), scalar.text(), new InlineText(value, offsets));
    }

    /** A block keeps its lines and takes away their indentation; what is folded or escaped keeps no order to rely on. */
    private static int[] offsets(String text, String raw, ScalarStyle style) {
        int[] offsets = new int[text.length()];
        int at = style == ScalarStyle.LITERAL ? raw.indexOf('\n') + 1 : 0;
        boolean lineStart = style == ScalarStyle.LITERAL;
        for (int i = 0; i < offsets.length; i++) {
            if (lineStart) {
                at = behindIndentation(text, i, raw, at);
            }
            int found = at >= 0 && at < raw.length() ? next(raw, at, text.charAt(i), style) : -1;
            if (found < 0) {
                return text.charAt(i) == '\n' && i == text.length() - 1 ? ended(offsets, raw) : new int[0];
            }
            offsets[i] = found;
            at = found + 1;
            lineStart = style == ScalarStyle.LITERAL && text.charAt(i) == '\n';
        }
        return offsets;
    }

    /** The last line end may lie behind the value. */
    private static int[] ended(int[] offsets, String raw) {
        offsets[offsets.length - 1] = Math.max(0, raw.length() - 1);
        return offsets;
    }

    /** Where a line's own text begins: so many characters before its end as it has. */
    private static int behindIndentation(String text, int line, String raw, int at) {
        int length = lineEnd(text, line) - line;
        return lineEnd(raw, at) - length;
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int next(String raw, int at, char wanted, ScalarStyle style) {
        if (style == ScalarStyle.LITERAL) {
            boolean carriageReturn = wanted == '\n' && raw.charAt(at) == '\r' && raw.startsWith("\r\n", at);
            return carriageReturn ? at + 1 : raw.charAt(at) == wanted ? at : -1;
        }
        boolean quote = at == 0 && style != ScalarStyle.PLAIN;
        int here = quote ? 1 : at;
        return style != ScalarStyle.FOLDED && here < raw.length() && raw.charAt(here) == wanted ? here : -1;
    }

    @Override
    public SourceRange written(SourceRange made) {
        if (offsets.length == 0 || made.end() > offsets.length || made.start() == made.end()) {
            return value;
        }
        int start = offsets[made.start()];
        int end = offsets[made.end() - 1] + 1;
        return new SourceRange(value.file(), value.start() + start, value.start() + Math.max(start, end));
    }

    @Override
    public List<SourceRange> decidedBy(SourceRange written) {
        return List.of();
    }

    @Override
    public String insteadOfEditing(SourceRange written) {
        return BuiltText.change(written);
    }
}
