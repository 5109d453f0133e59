package io.portreeve.rules.catalogue;

import java.util.Locale;
import java.util.stream.Stream;

/** Where a word stands that may tell what listens on a port, and how the sentence about it goes. */
enum EvidenceSource {
    IMAGE(Strength.PRODUCT, "image", "the image is %s"),
    COMMAND(Strength.PRODUCT, "command", "the container runs %s"),
    PORT(Strength.NAME, "port", "the port is called %s"),
    SERVICE(Strength.NAME, "name", "the Service is called %s"),
    CONTAINER(Strength.NAME, "name", "the container is called %s"),
    WORKLOAD(Strength.NAME, "name", "the workload is called %s"),
    LABEL(Strength.NAME, "name", "a label says %s"),
    ENV(Strength.NAME, "env", "the container has the variable %s"),
    NAMESPACE(Strength.WEAK, "namespace", "the namespace is called %s"),
    FILE(Strength.WEAK, "file", "the file is called %s");

    private final Strength strength;
    private final String scope;
    private final String clause;

    EvidenceSource(Strength strength, String scope, String clause) {
        this.strength = strength;
        this.scope = scope;
        this.clause = clause;
    }

    Strength strength() {
        return strength;
    }

    /** Whether a catalogue word narrowed to {@code wanted} may be found here; variables are only looked at when named. */
    boolean isWithin(String wanted) {
        return switch (wanted) {
            case "" -> this != ENV;
            case "called" -> scope.equals("name") && this != LABEL;
            default -> scope.equals(wanted);
        };
    }

    /** Whether a catalogue word can be narrowed to this. */
    static boolean isScope(String word) {
        return Stream.of(values()).anyMatch(source -> source.isWithin(word));
    }

    /** The clause for messages: {@code the Service is called store-admin}. */
    String clause(String text) {
        return String.format(Locale.ROOT, clause, text);
    }

    /** How much weight a word has, heaviest first. */
    enum Strength {
        /** What runs. */
        PRODUCT,
        /** What its authors call it. */
        NAME,
        /** What stands around it. */
        WEAK
    }
}
