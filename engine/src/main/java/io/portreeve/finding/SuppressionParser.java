package io.portreeve.finding;

import io.portreeve.source.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what comments and annotations say: {@code PR2001[port=22],PR2002 until=2027-01-31 reason="..."}, several with
 * {@code ;} between. One that is malformed suppresses nothing and becomes a Problem; those beside it hold.
 */
final class SuppressionParser {
    /** More is nobody's intention, and would fill the report where each is wrong. */
    private static final int MOST_ENTRIES = 100;

    private final RuleNames rules;

    SuppressionParser(RuleNames rules) {
        this.rules = rules;
    }

    /** Everything that a text says. */
    Suppressions read(WrittenText written, Suppression.Kind kind, Reach reach) {
        String text = written.text();
        List<Suppressions> found = new ArrayList<>();
        int start = 0;
        do {
            if (found.size() == MOST_ENTRIES) {
                found.add(new Suppressions(List.of(), List.of(tooMany(written, start))));
                break;
            }
            int end = entryEnd(text, start);
            found.add(new SuppressionEntry(rules, written, start, end).read(kind, reach));
            start = end + 1;
        } while (holdsMore(text, start));
        return Suppressions.joined(found);
    }

    private static Problem tooMany(WrittenText written, int start) {
        return SuppressionEntry.malformed(
                written.range(start, written.text().length()),
                "more than " + MOST_ENTRIES
                        + " stand in one place, and neither this one nor those behind it are read. Accept so"
                        + " many under 'ignore' in portreeve.yaml.");
    }

    private static boolean holdsMore(String text, int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
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
