package io.portreeve.rules.catalogue;

import java.util.List;
import java.util.Set;

/**
 * One row of the port catalogue: a service, its ports, and what tells it.
 *
 * @param row its place in the table, by which rows are told apart
 * @param service what people call it
 * @param byNumber what one of its ports tells without any word
 * @param elsewhere what tells it on another port
 * @param words any of them confirms it
 * @param contradictions any of them rules it out
 * @param source who says that these are its ports
 */
record CatalogueEntry(
        int row,
        String service,
        PortSet ports,
        Danger danger,
        ByNumber byNumber,
        Elsewhere elsewhere,
        WordList words,
        WordList contradictions,
        String source) {
    private static final Set<String> TRANSPORTS =
            Set.of("tcp", "http", "https", "http2", "grpc", "tls", "ssl", "port", "svc", "service", "server");

    @Override
    public boolean equals(Object other) {
        return other instanceof CatalogueEntry entry && entry.row == row;
    }

    @Override
    public int hashCode() {
        return row;
    }

    /** Whether a port's name is one of the words, but for what says how it is spoken. */
    boolean isWhole(Phrase portName) {
        List<String> rest = portName.words().stream()
                .filter(word -> !TRANSPORTS.contains(word))
                .toList();
        return words.all().stream().anyMatch(word -> word.parts().equals(rest));
    }

    /** Whether something about the port says that it is not this. */
    boolean isContradictedBy(PortEvidence evidence) {
        return contradictions.all().stream().anyMatch(evidence::says);
    }
}
