package io.portreeve.rules.catalogue;

import io.portreeve.model.Protocol;
import io.portreeve.rules.catalogue.EvidenceSource.Strength;
import io.portreeve.rules.catalogue.WordIndex.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Holds the evidence about one port against the rows of the catalogue, one at a time. */
final class Weighing {
    private final PortEvidence evidence;
    private final List<Named> telling = new ArrayList<>();

    /** Most phrases name no service; leaving them out here saves looking at them for each row. */
    Weighing(PortEvidence evidence, WordIndex index) {
        this.evidence = evidence;
        for (Phrase phrase : evidence.phrases()) {
            Naming naming = index.naming(phrase);
            if (!naming.mentioned().isEmpty()) {
                telling.add(new Named(phrase, naming));
            }
        }
    }

    /** Every row that some phrase names. */
    List<CatalogueEntry> named() {
        List<CatalogueEntry> named = new ArrayList<>();
        telling.forEach(each -> named.addAll(each.naming().mentioned()));
        return named;
    }

    /** The best reason to take the port for this service, if there is one. */
    Optional<Match> weigh(CatalogueEntry entry) {
        boolean listed = evidence.number().isPresent()
                && entry.ports().contains(evidence.number().getAsInt(), evidence.protocol());
        if (listed && entry.byNumber() == ByNumber.CERTAIN) {
            return match(entry, Weight.NUMBER_ALONE_DECIDES, port() + " is the port of " + entry.service());
        }
        Optional<Match> match = listed ? onItsPort(entry) : elsewhere(entry);
        return match.filter(it -> !entry.isContradictedBy(evidence));
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
        Optional<Phrase> portName = telling.stream()
                .filter(each -> each.phrase().source() == EvidenceSource.PORT)
                .filter(each -> each.speaksForItself(entry))
                .map(Named::phrase)
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

    private Optional<Phrase> subject(CatalogueEntry entry, Strength strength) {
        return find(naming -> naming.subjects().contains(entry), strength);
    }

    private Optional<Phrase> find(Predicate<Naming> wanted, Strength strength) {
        for (Named each : telling) {
            if (each.phrase().source().strength() == strength && wanted.test(each.naming())) {
                return Optional.of(each.phrase());
            }
        }
        return Optional.empty();
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

    /** A phrase that names some service. */
    private record Named(Phrase phrase, Naming naming) {
        /** Whether a port's name is the service's and nothing more, as {@code ssh} or {@code tcp-ssh}, or says metrics. */
        boolean speaksForItself(CatalogueEntry entry) {
            return naming.subjects().contains(entry) && (entry.danger() == Danger.METRICS || entry.isWhole(phrase));
        }
    }
}
