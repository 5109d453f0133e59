package io.portreeve.sources.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a Go template apart into pieces, without judging it: Helm does that. */
final class TemplateLexer {
    private static final Pattern KEYWORD =
            Pattern.compile("(if|else|end|with|range|define|block|break|continue)\\b.*", Pattern.DOTALL);
    private static final Pattern ASSIGNMENT =
            Pattern.compile("\\$\\w*\\s*(,\\s*\\$\\w+\\s*)?:?=[^=].*", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$?\\.Values\\.([\\w.]+\\w)");
    private static final Pattern RELATIVE = Pattern.compile("\\.([\\w.]*\\w)");

    private final String template;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Block> open = new ArrayList<>();
    private int at;

    private TemplateLexer(String template) {
        this.template = template;
    }

    /**
     * A block that is not closed yet.
     *
     * @param definition the index of the first piece of the top-level definition around it; -1 for none
     * @param scope what {@code .} stands for in it
     */
    private record Block(int definition, String scope) {}

    /** The pieces of a template, which together are all of it; empty where its braces do not pair. */
    static Optional<List<Piece>> pieces(String template) {
        TemplateLexer lexer = new TemplateLexer(template);
        return lexer.run() ? Optional.of(List.copyOf(lexer.pieces)) : Optional.empty();
    }

    private boolean run() {
        while (at < template.length()) {
            int braces = template.indexOf("{{", at);
            addText(braces < 0 ? template.length() : braces);
            if (braces >= 0 && !action()) {
                return false;
            }
        }
        return open.isEmpty();
    }

    private void addText(int end) {
        if (end > at) {
            pieces.add(new Piece(Piece.Kind.TEXT, at, end, "", false, false, definition(), scope()));
            at = end;
        }
    }

    private int definition() {
        return open.isEmpty() ? -1 : open.get(open.size() - 1).definition();
    }

    private String scope() {
        return open.isEmpty() ? "" : open.get(open.size() - 1).scope();
    }

    private boolean action() {
        int start = at;
        boolean trimsBefore = template.startsWith("-", at + 2) && isSpace(at + 3);
        int from = at + (trimsBefore ? 3 : 2);
        int close = template.startsWith("/*", skipSpace(from)) ? endOfComment(from) : endOfAction(from);
        if (close < 0) {
            return false;
        }
        boolean trimsBehind = template.charAt(close - 1) == '-' && isSpace(close - 2) && close - 1 > from;
        String inside =
                template.substring(from, trimsBehind ? close - 1 : close).strip();
        at = close + 2;
        add(start, inside, trimsBefore, trimsBehind);
        return true;
    }

    private boolean isSpace(int index) {
        return index < template.length() && Character.isWhitespace(template.charAt(index));
    }

    private int skipSpace(int index) {
        int here = index;
        while (isSpace(here)) {
            here++;
        }
        return here;
    }

    private int endOfComment(int from) {
        int end = template.indexOf("*/", from);
        return end < 0 ? -1 : template.indexOf("}}", end);
    }

    /** Where the closing braces are, those in quotes passed over. */
    private int endOfAction(int from) {
        int here = from;
        while (here < template.length()) {
            char c = template.charAt(here);
            if (c == '"' || c == '\'' || c == '`') {
                here = endOfQuotes(here, c);
                if (here < 0) {
                    return -1;
                }
            } else if (template.startsWith("}}", here)) {
                return here;
            } else {
                here++;
            }
        }
        return -1;
    }

    private int endOfQuotes(int start, char quote) {
        for (int here = start + 1; here < template.length(); here++) {
            char c = template.charAt(here);
            if (c == '\\' && quote != '`') {
                here++;
            } else if (c == quote) {
                return here + 1;
            }
        }
        return -1;
    }

    private void add(int start, String inside, boolean trimsBefore, boolean trimsBehind) {
        Matcher keyword = KEYWORD.matcher(inside);
        String word = keyword.matches() ? keyword.group(1) : "";
        boolean silent = !word.isEmpty()
                || inside.startsWith("/*")
                || ASSIGNMENT.matcher(inside).matches();
        int definition = word.equals("define") && open.isEmpty() ? pieces.size() : definition();
        Piece.Kind kind = silent ? Piece.Kind.CONTROL : Piece.Kind.OUTPUT;
        pieces.add(new Piece(kind, start, at, inside, trimsBefore, trimsBehind, definition, scope()));
        switch (word) {
            case "if" -> open.add(new Block(definition, scope()));
            case "with", "range" -> open.add(new Block(definition, scope(inside.substring(word.length()))));
            case "define", "block" -> open.add(new Block(definition, ""));
            case "end" -> {
                if (!open.isEmpty()) {
                    open.remove(open.size() - 1);
                }
            }
            default -> {}
        }
    }

    /** What {@code .} stands for where a block is about something. */
    private String scope(String about) {
        String subject = about.strip().replaceFirst("^\\$\\w*\\s*(,\\s*\\$\\w+\\s*)?:=\\s*", "");
        Matcher value = VALUE.matcher(subject);
        if (value.matches()) {
            return value.group(1);
        }
        Matcher relative = RELATIVE.matcher(subject);
        boolean known = relative.matches() && !scope().isEmpty() && !scope().equals(Piece.UNKNOWN_SCOPE);
        return known ? scope() + "." + relative.group(1) : Piece.UNKNOWN_SCOPE;
    }
}
