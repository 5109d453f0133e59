package io.portreeve.policy;

import java.util.Collection;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as parts of expressions in CEL, the Common Expression Language. */
final class Cel {
    private Cel() {}

    /** A string literal of plain ASCII, so that nothing in it means anything to CEL or YAML. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c >= ' ' && c < 127) {
                literal.append(c);
            } else {
                literal.append("\\u").append(HexFormat.of().toHexDigits(c));
            }
        }
        return literal.append('\'').toString();
    }

    /** A list of string literals. */
    static String list(Collection<String> texts) {
        return texts.stream().map(Cel::literal).collect(Collectors.joining(", ", "[", "]"));
    }

    /** An expression with something else in the place of a name; fields of that name and quoted words stay. */
    static String replace(String expression, String name, String by) {
        return Pattern.compile("(?<![\\w.$'])" + name + "(?![\\w'])")
                .matcher(expression)
                .replaceAll(Matcher.quoteReplacement(by));
    }
}
