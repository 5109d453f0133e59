package io.portreeve.rules.catalogue;

import io.portreeve.model.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Evidence about a port as tests write it: {@code 9090/TCP service=prometheus-k8s image=prom/prometheus main}. */
final class WrittenEvidence {
    private WrittenEvidence() {}

    static PortEvidence of(String text) {
        List<Phrase> phrases = new ArrayList<>();
        String[] parts = text.split(" ", -1);
        for (String part : parts) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                phrases.add(phrase(part.substring(0, equals), part.substring(equals + 1)));
            }
        }
        String[] port = parts[0].split("/", -1);
        OptionalInt number = port[0].equals("?") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port[0]));
        Protocol protocol = port.length == 1 ? Protocol.TCP : Protocol.valueOf(port[1]);
        return new PortEvidence(number, protocol, phrases, text.endsWith(" main"));
    }

    private static Phrase phrase(String source, String text) {
        EvidenceSource from = EvidenceSource.valueOf(source.toUpperCase(Locale.ROOT));
        return from == EvidenceSource.IMAGE ? Phrase.ofImage(text) : Phrase.of(from, text);
    }
}
