package io.portreeve.rules.catalogue;

import io.portreeve.finding.Confidence;
import io.portreeve.model.Protocol;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The port catalogue: tells from number and names what listens on a port, and how dangerous that is. */
public final class PortCatalogue {
    private static final PortCatalogue BUILT_IN = new PortCatalogue(CatalogueReader.builtIn());
    private static final int NAMED_ALTERNATIVES = 3;

    /** Some megabytes of evidence. */
    private static final int MOST_RECALLED = 2048;

    private final List<CatalogueEntry> entries;
    private final Map<Integer, List<CatalogueEntry>> byNumber = new HashMap<>();
    private final WordIndex index;
    private final Recalled<PortEvidence, Classification> recalled = new Recalled<>(MOST_RECALLED);

    private PortCatalogue(List<CatalogueEntry> entries) {
        this.entries = List.copyOf(entries);
        this.index = new WordIndex(this.entries);
        for (CatalogueEntry entry : this.entries) {
            for (int number : entry.ports().numbers()) {
                byNumber.computeIfAbsent(number, key -> new ArrayList<>(2)).add(entry);
            }
        }
    }

    /** The catalogue that comes with Portreeve. */
    public static PortCatalogue builtIn() {
        return BUILT_IN;
    }

    /** The catalogue that a scan goes by: the user's, if there is one, else the built-in one. */
    public static PortCatalogue of(RuleContext context) {
        return of(context.settings());
    }

    /** The same, by what the user tells the rules. */
    public static PortCatalogue of(RuleSettings settings) {
        return settings.get(PortCatalogue.class).orElseGet(PortCatalogue::builtIn);
    }

    /** This catalogue with a user's own rows, which come first where reasons are equal. */
    public PortCatalogue with(List<CustomPort> own) {
        Stream<CatalogueEntry> first = IntStream.range(0, own.size())
                .mapToObj(at -> own.get(at).entry(entries.get(0).row() - own.size() + at));
        return new PortCatalogue(Stream.concat(first, entries.stream()).toList());
    }

    List<CatalogueEntry> entries() {
        return entries;
    }

    /** What a port is most likely to be: the best reason wins, then the greater danger, then the earlier row. */
    public Classification classify(PortEvidence evidence) {
        return evidence.isShort() ? recalled.to(evidence.telling(index::namesSome), this::weighed) : weighed(evidence);
    }

    private Classification weighed(PortEvidence evidence) {
        Weighing weighing = new Weighing(evidence, index);
        List<Match> matches = Stream.concat(onNumber(evidence), weighing.named().stream())
                .distinct()
                .flatMap(entry -> weighing.weigh(entry).stream())
                .sorted(Match.BEST_FIRST)
                .toList();
        if (matches.isEmpty()) {
            return Classification.UNKNOWN;
        }
        Match best = matches.get(0);
        return best.weight() == Weight.AMBIGUOUS_NUMBER ? possible(matches, evidence) : best.classification();
    }

    /** The ports, such as {@code 22/TCP}, that the number alone puts among some, in the order of their texts. */
    public List<String> ports(Predicate<Classification> wanted) {
        SortedSet<String> ports = new TreeSet<>();
        for (int number : byNumber.keySet()) {
            for (Protocol protocol : Protocol.values()) {
                if (wanted.test(classify(PortEvidence.of(number, protocol)))) {
                    ports.add(number + "/" + protocol);
                }
            }
        }
        return List.copyOf(ports);
    }

    private Stream<CatalogueEntry> onNumber(PortEvidence evidence) {
        return evidence.number().stream().boxed().flatMap(number -> byNumber.getOrDefault(number, List.of()).stream());
    }

    private static Classification possible(List<Match> matches, PortEvidence evidence) {
        List<String> services = matches.stream()
                .map(match -> match.entry().service())
                .distinct()
                .limit(NAMED_ALTERNATIVES)
                .toList();
        String because =
                evidence.number().orElse(0) + " is a usual port of " + inWords(services) + ", but nothing else says so";
        Match best = matches.get(0);
        return new Classification(best.entry().service(), best.entry().danger(), Confidence.POSSIBLE, because);
    }

    private static String inWords(List<String> services) {
        int last = services.size() - 1;
        return last == 0 ? services.get(0) : String.join(", ", services.subList(0, last)) + " or " + services.get(last);
    }
}
