package io.portreeve.rules.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A name as evidence: its text, and the words in it.
 *
 * @param text as messages show it
 * @param words the letters and digits between everything else, in lower case
 * @param from index of the first word that counts by itself; those before it (an image's organisation) only help
 * @param tag words of an image's tag
 */
record Phrase(EvidenceSource source, String text, List<String> words, int from, List<String> tag) {
    Phrase {
        words = List.copyOf(words);
        tag = List.copyOf(tag);
    }

    /**
     * Spelled out, like {@link #hashCode}, because generated ones are linked at run time, which a short scan would notice. Only an image
     * has words that its text does not show.
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Phrase phrase
                && source == phrase.source
                && text.equals(phrase.text)
                && (source != EvidenceSource.IMAGE || (words.equals(phrase.words) && tag.equals(phrase.tag)));
    }

    @Override
    public int hashCode() {
        return text.hashCode() * 31 + source.name().hashCode();
    }

    static Phrase of(EvidenceSource source, String text) {
        return new Phrase(source, text, words(text), 0, List.of());
    }

    /** An image reference; the registry's host says nothing about what runs. */
    static Phrase ofImage(String image) {
        String reference = withoutDigest(image);
        int slash = reference.lastIndexOf('/');
        int colon = reference.indexOf(':', slash + 1);
        String path = colon < 0 ? reference : reference.substring(0, colon);
        List<String> tag = colon < 0 ? List.of() : words(reference.substring(colon + 1));
        List<String> organisation = slash < 0 ? List.of() : words(organisation(path.substring(0, slash)));
        List<String> words = new ArrayList<>(organisation);
        words.addAll(words(path.substring(slash + 1)));
        return new Phrase(EvidenceSource.IMAGE, reference.substring(slash + 1), words, organisation.size(), tag);
    }

    private static String withoutDigest(String image) {
        int digest = image.indexOf('@');
        return digest < 0 ? image : image.substring(0, digest);
    }

    private static String organisation(String folders) {
        String last = folders.substring(folders.lastIndexOf('/') + 1);
        boolean isHost = last.equals(folders) && (last.contains(".") || last.contains(":") || last.equals("localhost"));
        return isHost ? "" : last;
    }

    /** The words of a text. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>(4);
        String lower = text.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int at = 0; at <= lower.length(); at++) {
            if (at == lower.length() || !isPartOfWord(lower.charAt(at))) {
                if (at > start) {
                    words.add(lower.substring(start, at));
                }
                start = at + 1;
            }
        }
        return words;
    }

    static boolean isPartOfWord(char letter) {
        return letter < 128
                ? (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')
                : Character.isLetterOrDigit(letter);
    }

    /** A word without the digits that count copies or versions: {@code redis1}, {@code mysql57}. */
    static String withoutNumber(String word) {
        int end = word.length();
        while (end > 1 && Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(0, end);
    }
}
