package io.portreeve.rules.catalogue;

import java.util.List;

/**
 * A word or a few words in a row by which the catalogue knows a service.
 *
 * @param scope where it has to stand: as in {@link EvidenceSource#isWithin}; empty for anywhere
 * @param parts the words in a row
 * @param tag a word that an image's tag has to hold; empty for any tag
 */
record CatalogueWord(String scope, List<String> parts, String tag) {
    CatalogueWord {
        parts = List.copyOf(parts);
    }

    /** Reads {@code kube-state-metrics}, {@code port:jmx} or {@code image:docker:dind}. */
    static CatalogueWord parse(String text) {
        int scope = text.indexOf(':');
        if (scope < 0) {
            return new CatalogueWord("", Phrase.words(text), "");
        }
        int tag = text.indexOf(':', scope + 1);
        int end = tag < 0 ? text.length() : tag;
        return new CatalogueWord(
                text.substring(0, scope),
                Phrase.words(text.substring(scope + 1, end)),
                tag < 0 ? "" : text.substring(tag + 1));
    }

    /** Whether {@link #parse} makes something of a text that can ever be found. */
    static boolean isWellFormed(String text) {
        CatalogueWord word = parse(text);
        boolean scoped = word.scope().isEmpty() ? text.indexOf(':') < 0 : EvidenceSource.isScope(word.scope());
        return scoped && !word.parts().isEmpty() && text.indexOf(',') < 0;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        String words = String.join("-", parts);
        return (scope.isEmpty() ? "" : scope + ":") + words + (tag.isEmpty() ? "" : ":" + tag);
    }

    String first() {
        return parts.get(0);
    }

    /** Whether the word stands in a phrase from its {@code at}th word on. */
    boolean standsIn(Phrase phrase, int at) {
        return phrase.source().isWithin(scope)
                && at + parts.size() <= phrase.words().size()
                && at + parts.size() > phrase.from()
                && (tag.isEmpty() || phrase.tag().contains(tag))
                && areSame(phrase.words().subList(at, at + parts.size()));
    }

    private boolean areSame(List<String> words) {
        for (int i = 0; i < parts.size(); i++) {
            String word = words.get(i);
            if (!word.equals(parts.get(i)) && !Phrase.withoutNumber(word).equals(parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it stands anywhere in a phrase. */
    boolean standsIn(Phrase phrase) {
        for (int at = 0; at < phrase.words().size(); at++) {
            if (standsIn(phrase, at)) {
                return true;
            }
        }
        return false;
    }
}
