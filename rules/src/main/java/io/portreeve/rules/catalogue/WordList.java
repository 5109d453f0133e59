package io.portreeve.rules.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a catalogue row, taken apart only when somebody asks for them: in most scans most rows are never asked. */
final class WordList {
    static final WordList NONE = new WordList("");

    private final String text;
    private volatile @Nullable List<CatalogueWord> words;

    /**
     * @param text words in the form of {@link CatalogueWord#parse}, divided by commas
     */
    WordList(String text) {
        this.text = text;
    }

    List<CatalogueWord> all() {
        List<CatalogueWord> known = words;
        if (known == null) {
            known = parse();
            words = known;
        }
        return known;
    }

    private List<CatalogueWord> parse() {
        List<CatalogueWord> parsed = new ArrayList<>();
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = endOfPart(start);
            parsed.add(CatalogueWord.parse(text.substring(start, end)));
        }
        return List.copyOf(parsed);
    }

    /** The first word of each, which an index needs to know of every row. */
    List<String> firstWords() {
        List<String> first = new ArrayList<>();
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = endOfPart(start);
            int colon = text.indexOf(':', start);
            int from = colon >= 0 && colon < end ? colon + 1 : start;
            first.add(text.substring(from, endOfWord(from, end)));
        }
        return first;
    }

    private int endOfPart(int start) {
        int comma = text.indexOf(',', start);
        return comma < 0 ? text.length() : comma;
    }

    private int endOfWord(int start, int end) {
        int at = start;
        while (at < end && Phrase.isPartOfWord(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
