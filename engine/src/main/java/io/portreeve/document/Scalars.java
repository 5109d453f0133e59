package io.portreeve.document;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** What a scalar's text means to Kubernetes, which reads YAML 1.1 through its Go library. */
public final class Scalars {
    /** The resolved value of {@code null}, {@code ~} and nothing. */
    public static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./-]*");

    private Scalars() {}

    /** {@link #NULL}, a {@link Boolean}, a {@link Long}, a {@link Double} or a {@link String}. */
    public static Object resolve(ScalarNode scalar) {
        boolean typed = scalar.tag().isEmpty() ? scalar.style() == ScalarStyle.PLAIN : isResolved(scalar.tag());
        return typed ? plain(scalar.text()) : scalar.text();
    }

    /** {@code !!str}, {@code !!binary} and everybody's own tags leave the text as it is. */
    private static boolean isResolved(String tag) {
        return switch (tag) {
            case "!", "!!int", "!!bool", "!!float", "!!null" -> true;
            case "!<tag:yaml.org,2002:int>", "!<tag:yaml.org,2002:bool>" -> true;
            case "!<tag:yaml.org,2002:float>", "!<tag:yaml.org,2002:null>" -> true;
            default -> false;
        };
    }

    /** What a scalar without quotes and tag means. */
    static Object plain(String text) {
        if (text.isEmpty()) {
            return NULL;
        }
        return switch (text.charAt(0)) {
            case 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O', '~' -> word(text);
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-', '.' -> Numbers.parse(text);
            default -> text;
        };
    }

    /** A text as YAML has to write it, in quotes where it would mean something else without them. */
    public static String written(String text) {
        boolean simple = SIMPLE.matcher(text).matches() && plain(text) instanceof String;
        return simple ? text : quoted(text);
    }

    /** A text of one line in double quotes, as YAML and JSON both read it. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** A text of any characters in double quotes, all but the plainest written out, as YAML and JSON both read it. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c < 127 && c != '"' && c != '\\';
            escaped.append(plain ? String.valueOf(c) : "\\u" + HexFormat.of().toHexDigits(c));
        }
        return escaped.append('"').toString();
    }

    private static Object word(String text) {
        return switch (text) {
            case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> true;
            case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> false;
            case "~", "null", "Null", "NULL" -> NULL;
            default -> text;
        };
    }
}
