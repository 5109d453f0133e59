package io.portreeve.sources.helm;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A template with marks, as it stands in the copy of a chart that is rendered for them.
 *
 * <p>Of itself it prints nothing, so that Helm never reads marks as YAML; where {@link #COLLECTED} is set, it prints what the
 * template prints, marks included.
 */
final class MarkedTemplate {
    /** Set while the templates' output is collected. */
    static final String COLLECTED = "PortreeveCollected";

    /** In definitions only what looks like YAML is marked: others make names, which are cut and compared. */
    private static final Pattern YAML_LINE =
            Pattern.compile("(?m)^[ \\t]*(-[ \\t]+)?[\\w./\"'-]+:([ \\t].*)?$|^[ \\t]*-[ \\t].*$");

    private final Template template;
    private final String text;
    private final ParsedDefinitions parsed;
    private final Marks marks;
    private final Map<Integer, Boolean> yaml = new HashMap<>();
    private final StringBuilder definitions = new StringBuilder();
    private final StringBuilder rest = new StringBuilder();

    private MarkedTemplate(Template template, ParsedDefinitions parsed, Marks marks) {
        this.template = template;
        this.text = template.file().text();
        this.parsed = parsed;
        this.marks = marks;
    }

    /** The marked text of a template; one of a partial file is not wrapped, since Helm prints none of it. */
    static String of(Template template, boolean partial, ParsedDefinitions parsed, Marks marks) {
        MarkedTemplate marked = new MarkedTemplate(template, parsed, marks);
        for (int i = 0; i < template.pieces().size(); i++) {
            marked.add(i);
        }
        return partial
                ? marked.definitions.toString() + marked.rest
                : marked.definitions + "{{ if ." + COLLECTED + " }}" + marked.rest + "{{ end }}";
    }

    /** Definitions stand before everything else, because none may stand in a condition; an empty action trims in their place. */
    private void add(int index) {
        Piece piece = template.pieces().get(index);
        if (piece.definition() < 0) {
            write(piece, rest, true);
            return;
        }
        boolean first = piece.definition() == index;
        boolean last = isLastOfDefinition(index);
        if (first) {
            rest.append(piece.trimsBefore() ? "{{- \"\"" : "{{ \"\"");
        }
        if (last) {
            rest.append(piece.trimsBehind() ? " -}}" : " }}");
        }
        boolean data = parsed.contain(template, piece.definition());
        write(piece, definitions, !data && looksLikeYaml(piece.definition()));
    }

    private boolean isLastOfDefinition(int index) {
        int next = index + 1;
        return next == template.pieces().size()
                || template.pieces().get(next).definition()
                        != template.pieces().get(index).definition();
    }

    private boolean looksLikeYaml(int definition) {
        return yaml.computeIfAbsent(definition, this::hasYaml);
    }

    private boolean hasYaml(int definition) {
        return template.pieces().stream()
                .filter(piece -> piece.definition() == definition && piece.kind() == Piece.Kind.TEXT)
                .anyMatch(piece -> YAML_LINE.matcher(piece.text(text)).find());
    }

    private void write(Piece piece, StringBuilder to, boolean marked) {
        if (!marked || piece.kind() == Piece.Kind.CONTROL) {
            to.append(piece.text(text));
        } else if (piece.kind() == Piece.Kind.TEXT) {
            writeText(piece, to);
        } else {
            int number = marks.action(template, piece.start(), piece.end());
            to.append(piece.trimsBefore() ? "{{- " : "{{ ").append(quoted(Marks.OUTPUT_BEGIN, number));
            to.append(" }}{{ ").append(piece.inside()).append(" }}{{ ");
            to.append(quoted(Marks.OUTPUT_END, number)).append(piece.trimsBehind() ? " -}}" : " }}");
        }
    }

    private static String quoted(char kind, int number) {
        return "\"" + Marks.written(kind, number) + "\"";
    }

    /** Each line's text ends with a mark, right behind its last character that no action could trim. */
    private void writeText(Piece piece, StringBuilder to) {
        int at = piece.start();
        while (at < piece.end()) {
            int lineEnd = text.indexOf('\n', at);
            int next = lineEnd < 0 || lineEnd >= piece.end() ? piece.end() : lineEnd + 1;
            writeLine(at, next, to);
            at = next;
        }
    }

    private void writeLine(int from, int to, StringBuilder out) {
        int first = from;
        int last = to;
        while (last > from && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        String words = text.substring(first, last);
        if (words.isEmpty() || words.startsWith("---")) {
            out.append(text, from, to);
            return;
        }
        int mark = last;
        while (mark > first && isNoPlaceBehind(text.charAt(mark - 1))) {
            mark--;
        }
        out.append(text, from, mark);
        out.append(marks.textEnd(template, first, mark, last));
        out.append(text, mark, to);
    }

    /** A brace would be read as part of the mark; a key needs its colon at the end, and a text its quote, to stay YAML. */
    private static boolean isNoPlaceBehind(char c) {
        return Character.isWhitespace(c) || c == '{' || c == ':' || c == '"' || c == '\'';
    }
}
