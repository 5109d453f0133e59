package io.portreeve.rules.catalogue;

import io.portreeve.model.Protocol;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A port that a user adds to the catalogue.
 *
 * @param words any of them confirms the service, each as {@link #isWord} wants it; without words the number decides
 */
public record CustomPort(int port, Protocol protocol, String service, Danger danger, List<String> words) {
    public CustomPort {
        words = List.copyOf(words);
    }

    /** Whether a text is something to look for: a word, or several in a row, with or without the scope in which to look. */
    public static boolean isWord(String text) {
        return CatalogueWord.isWellFormed(text);
    }

    CatalogueEntry entry(int row) {
        return new CatalogueEntry(
                row,
                service,
                new PortSet(List.of(new PortSet.Range(port, port, protocol))),
                danger,
                words.isEmpty() ? ByNumber.CERTAIN : ByNumber.POSSIBLE,
                Elsewhere.NO,
                new WordList(words.stream()
                        .map(word -> CatalogueWord.parse(word).toString())
                        .collect(Collectors.joining(","))),
                WordList.NONE,
                "configuration");
    }
}
