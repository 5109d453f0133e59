package io.portreeve.rules.catalogue;

import io.portreeve.model.Protocol;
import java.util.List;

/**
 * A port that a user adds to the catalogue.
 *
 * @param words any of them confirms the service; without words the number decides
 */
public record CustomPort(int port, Protocol protocol, String service, Danger danger, List<String> words) {
    public CustomPort {
        words = List.copyOf(words);
    }

    CatalogueEntry entry(int row) {
        return new CatalogueEntry(
                row,
                service,
                new PortSet(List.of(new PortSet.Range(port, port, protocol))),
                danger,
                words.isEmpty() ? ByNumber.CERTAIN : ByNumber.POSSIBLE,
                Elsewhere.NO,
                new WordList(String.join(",", words)),
                WordList.NONE,
                "configuration");
    }
}
