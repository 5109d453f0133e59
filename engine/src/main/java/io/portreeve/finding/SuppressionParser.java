package io.portreeve.finding;

/**
 * Reads what comments and annotations say: {@code PR2001[port=22],PR2002 until=2027-01-31 reason="..."}, several with
 * {@code ;} between. One that is malformed suppresses nothing and becomes a Problem; those beside it hold.
 */
final class SuppressionParser {
    private final RuleNames rules;

    SuppressionParser(RuleNames rules) {
        this.rules = rules;
    }

    /** Everything that a text says. */
    Suppressions read(WrittenText written, Suppression.Kind kind, Reach reach) {
        String text = written.text();
        Suppressions found = Suppressions.NONE;
        int start = 0;
        do {
            int end = entryEnd(text, start);
            found = found.and(new SuppressionEntry(rules, written, start, end).read(kind, reach));
            start = end + 1;
        } while (start < text.length() && !text.substring(start).isBlank());
        return found;
    }

    /** The next semicolon outside of quotes; what opens a quote stands right behind an equals sign. */
    private static int entryEnd(String text, int start) {
        char before = ' ';
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == ';') {
                return at;
            }
            if (before == '=' && (c == '"' || c == '\'')) {
                at = closing(text, at);
            }
            before = c;
        }
        return text.length();
    }

    /** The quote that ends what {@code open} begins; the end of the text where there is none. */
    static int closing(String text, int open) {
        int at = open + 1;
        while (at < text.length() && text.charAt(at) != text.charAt(open)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length());
    }
}
