package io.portreeve.rules.catalogue;

import io.portreeve.source.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the services that a phrase names. Where it names several, the last one is what it is about: {@code kafka-zookeeper} is a
 * ZooKeeper, {@code redis-commander} no Redis, and {@code postgres-backup} nothing of the two.
 */
final class WordIndex {
    private static final int LONGEST_RECALLED = 100;
    private static final int MOST_RECALLED = 8192;

    private final Map<String, List<CatalogueEntry>> byFirstWord = new HashMap<>(4096);
    private final Recalled<Phrase, Naming> recalled = new Recalled<>(MOST_RECALLED);

    WordIndex(List<CatalogueEntry> entries) {
        for (CatalogueEntry entry : entries) {
            for (String first : entry.words().firstWords()) {
                add(first, entry);
            }
        }
    }

    /** A row with several words of one beginning is listed once for it. */
    private void add(String first, CatalogueEntry entry) {
        List<CatalogueEntry> listed = byFirstWord.computeIfAbsent(first, key -> new ArrayList<>(1));
        if (listed.isEmpty() || !listed.get(listed.size() - 1).equals(entry)) {
            listed.add(entry);
        }
    }

    /** Whether a phrase names a service. */
    boolean namesSome(Phrase phrase) {
        return !naming(phrase).mentioned().isEmpty();
    }

    /** What a phrase names. */
    Naming naming(Phrase phrase) {
        return phrase.text().length() <= LONGEST_RECALLED ? recalled.to(phrase, this::read) : read(phrase);
    }

    private Naming read(Phrase phrase) {
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < phrase.words().size(); at++) {
            addSpans(spans, phrase, at);
        }
        return spans.isEmpty() ? Naming.NOTHING : read(phrase, spans);
    }

    private static Naming read(Phrase phrase, List<Span> spans) {
        List<Span> longest = spans.stream()
                .filter(span -> spans.stream().noneMatch(span::isInside))
                .toList();
        int companion = longest.stream()
                .filter(span -> span.term().entry().isEmpty())
                .mapToInt(Span::start)
                .max()
                .orElse(-1);
        boolean lesson = isLesson(phrase, longest);
        return naming(longest.stream()
                .filter(span -> span.start() >= companion && !(lesson && span.isProductName()))
                .toList());
    }

    /** Whether a word that no product's name takes up says that somebody is learning here. */
    private static boolean isLesson(Phrase phrase, List<Span> spans) {
        return IntStream.range(phrase.from(), phrase.words().size())
                .filter(at -> spans.stream().noneMatch(span -> span.isProductName() && span.covers(at)))
                .anyMatch(at -> Makings.isLesson(phrase.words().get(at)));
    }

    private void addSpans(List<Span> spans, Phrase phrase, int at) {
        String word = phrase.words().get(at);
        String plain = Phrase.withoutNumber(word);
        addSpans(spans, phrase, at, word);
        if (!plain.equals(word)) {
            addSpans(spans, phrase, at, plain);
        }
    }

    private void addSpans(List<Span> spans, Phrase phrase, int at, String first) {
        for (CatalogueEntry entry : byFirstWord.getOrDefault(first, List.of())) {
            addSpans(spans, phrase, at, first, entry.words().all(), Optional.of(entry));
        }
        addSpans(spans, phrase, at, first, Companions.beginningWith(first), Optional.empty());
    }

    private static void addSpans(
            List<Span> spans,
            Phrase phrase,
            int at,
            String first,
            List<CatalogueWord> words,
            Optional<CatalogueEntry> entry) {
        for (CatalogueWord word : words) {
            if (word.first().equals(first) && word.standsIn(phrase, at)) {
                spans.add(new Span(at, at + word.parts().size(), new Term(word, entry)));
            }
        }
    }

    /** An ordinary word such as {@code web} does not take the place of a product's name. */
    private static Naming naming(List<Span> spans) {
        List<Span> products = spans.stream().filter(Span::isSensitive).toList();
        List<Span> telling = products.isEmpty() ? spans : products;
        int last = telling.stream().mapToInt(Span::end).max().orElse(0);
        return new Naming(entries(telling.stream().filter(span -> span.end() == last)), entries(telling.stream()));
    }

    private static Set<CatalogueEntry> entries(Stream<Span> spans) {
        Set<CatalogueEntry> entries = new LinkedHashSet<>();
        spans.sorted(Order.by(Span::start)).forEach(span -> span.term().entry().ifPresent(entries::add));
        return entries;
    }

    /** What a phrase is about, and everything that it names. */
    record Naming(Set<CatalogueEntry> subjects, Set<CatalogueEntry> mentioned) {
        static final Naming NOTHING = new Naming(Set.of(), Set.of());
    }

    /** A word, and the row it stands in; none for a companion. */
    private record Term(CatalogueWord word, Optional<CatalogueEntry> entry) {}

    /** Where a term stands in a phrase. */
    private record Span(int start, int end, Term term) {
        boolean isInside(Span other) {
            return other.start <= start && end <= other.end && other.end - other.start > end - start;
        }

        boolean covers(int at) {
            return start <= at && at < end;
        }

        /** Words with a scope, such as {@code called:admin}, are what anybody's own service may be called. */
        boolean isProductName() {
            return term.word().scope().isEmpty();
        }

        boolean isSensitive() {
            return term.entry().map(entry -> entry.danger().isSensitive()).orElse(false);
        }
    }
}
