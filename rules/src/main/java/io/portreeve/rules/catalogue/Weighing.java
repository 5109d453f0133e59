package io.portreeve.rules.catalogue;

import io.portreeve.model.Protocol;
import io.portreeve.rules.catalogue.EvidenceSource.Strength;
import io.portreeve.rules.catalogue.WordIndex.Naming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Holds the evidence about one port against the rows of the catalogue, one at a time. */
final class Weighing {
    private final PortEvidence evidence;
    private final Map<Phrase, Naming> namings = new LinkedHashMap<>();

    Weighing(PortEvidence evidence, WordIndex index) {
        this.evidence = evidence;
        evidence.phrases().forEach(phrase -> namings.put(phrase, index.read(phrase)));
    }

    /** Every row that some phrase names. */
    List<CatalogueEntry> named() {
        List<CatalogueEntry> named = new ArrayList<>();
        namings.values().forEach(naming -> named.addAll(naming.mentioned()));
        return named;
    }

    /** The best reason to take the port for this service, if there is one. */
    Optional<Match> weigh(CatalogueEntry entry) {
        boolean listed = evidence.number().isPresent()
                && entry.ports().contains(evidence.number().getAsInt(), evidence.protocol());
        if (listed && entry.byNumber() == ByNumber.CERTAIN) {
            return match(entry, Weight.NUMBER_ALONE_DECIDES, port() + " is the port of " + entry.service());
        }
        if (entry.isContradictedBy(evidence)) {
            return Optional.empty();
        }
        return listed ? onItsPort(entry) : elsewhere(entry);
    }

    private Optional<Match> onItsPort(CatalogueEntry entry) {
        String usual = port() + " is the usual port of " + entry.service();
        Optional<Phrase> product = subject(entry, Strength.PRODUCT);
        if (product.isPresent()) {
            return match(entry, Weight.PRODUCT_ON_ITS_PORT, clause(product.get()));
        }
        Optional<Phrase> name = find(naming -> naming.mentioned().contains(entry), Strength.NAME)
                .or(() -> find(naming -> naming.mentioned().contains(entry), Strength.PRODUCT));
        if (name.isPresent()) {
            return match(entry, Weight.NAMED_ON_ITS_PORT, usual + " and " + clause(name.get()));
        }
        return byNumber(entry, usual);
    }

    private Optional<Match> byNumber(CatalogueEntry entry, String usual) {
        if (entry.byNumber() == ByNumber.LIKELY && !runsSomethingOrdinary()) {
            return match(entry, Weight.USUAL_NUMBER, usual);
        }
        if (entry.byNumber() == ByNumber.NO) {
            return Optional.empty();
        }
        Optional<Phrase> around = subject(entry, Strength.WEAK);
        if (around.isPresent() && !evidence.hasImage()) {
            return match(entry, Weight.SURROUNDINGS_ON_ITS_PORT, usual + " and " + clause(around.get()));
        }
        return match(entry, Weight.AMBIGUOUS_NUMBER, usual);
    }

    private Optional<Match> elsewhere(CatalogueEntry entry) {
        if (entry.elsewhere() == Elsewhere.NO || evidence.protocol() != Protocol.TCP) {
            return Optional.empty();
        }
        Optional<Phrase> portName = phrases(Strength.NAME)
                .filter(phrase -> phrase.source() == EvidenceSource.PORT && speaksForItself(phrase, entry))
                .findFirst();
        if (portName.isPresent()) {
            return match(entry, weight(entry, Weight.PORT_NAMED), clause(portName.get()));
        }
        if (!evidence.main()) {
            return Optional.empty();
        }
        Optional<Phrase> product = subject(entry, Strength.PRODUCT);
        if (product.isPresent()) {
            return isBuiltWith(entry, product.get())
                    ? Optional.empty()
                    : match(entry, weight(entry, Weight.PRODUCT_ELSEWHERE), clause(product.get()));
        }
        return entry.elsewhere() == Elsewhere.NAME
                ? subject(entry, Strength.NAME)
                        .flatMap(name -> match(entry, weight(entry, Weight.NAMED_ELSEWHERE), clause(name)))
                : Optional.empty();
    }

    /** A store on a strange port whose image names a language is an application that keeps its data there. */
    private static boolean isBuiltWith(CatalogueEntry entry, Phrase product) {
        boolean keepsData = entry.danger() == Danger.DATA_STORE
                || entry.danger() == Danger.BROKER
                || entry.danger() == Danger.SECRET_STORE;
        return keepsData && Makings.sayLanguage(product);
    }

    private static Weight weight(CatalogueEntry entry, Weight ofProduct) {
        return entry.danger().isSensitive() ? ofProduct : Weight.ORDINARY;
    }

    /** An image that is known to be a plain web server or language runtime. */
    private boolean runsSomethingOrdinary() {
        return find(
                        naming -> naming.subjects().stream()
                                .anyMatch(it -> !it.danger().isSensitive()),
                        Strength.PRODUCT)
                .isPresent();
    }

    /** Whether a port's name is the service's and nothing more, as {@code ssh} or {@code tcp-ssh}, or says metrics. */
    private boolean speaksForItself(Phrase portName, CatalogueEntry entry) {
        return naming(portName).subjects().contains(entry)
                && (entry.danger() == Danger.METRICS || entry.isWhole(portName));
    }

    private Optional<Phrase> subject(CatalogueEntry entry, Strength strength) {
        return find(naming -> naming.subjects().contains(entry), strength);
    }

    private Optional<Phrase> find(Predicate<Naming> wanted, Strength strength) {
        return phrases(strength).filter(phrase -> wanted.test(naming(phrase))).findFirst();
    }

    private Stream<Phrase> phrases(Strength strength) {
        return evidence.phrases().stream().filter(phrase -> phrase.source().strength() == strength);
    }

    private Naming naming(Phrase phrase) {
        return namings.getOrDefault(phrase, Naming.NOTHING);
    }

    private String port() {
        return evidence.number().isPresent() ? String.valueOf(evidence.number().getAsInt()) : "its port";
    }

    private static String clause(Phrase phrase) {
        return phrase.source().clause(phrase.text());
    }

    private static Optional<Match> match(CatalogueEntry entry, Weight weight, String because) {
        return Optional.of(new Match(entry, weight, because));
    }
}
