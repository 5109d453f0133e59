package io.portreeve.app;

import java.util.List;

/**
 * An option of a command.
 *
 * @param names short form first, if there is one; the last is what everybody calls it
 * @param label what its value stands for; empty when it takes none
 * @param description one sentence or two for the help
 * @param offer what a shell can offer for the value
 */
record Flag(List<String> names, String label, String description, Offer offer) {
    Flag {
        names = List.copyOf(names);
    }

    /** A flag that is there or not. */
    static Flag toggle(String description, String... names) {
        return new Flag(List.of(names), "", description, Offer.NOTHING);
    }

    /** A flag with a value. */
    static Flag valued(String label, String description, String... names) {
        return new Flag(List.of(names), label, description, Offer.NOTHING);
    }

    /** The same flag with what a shell can offer for its value. */
    Flag offering(Offer values) {
        return new Flag(names, label, description, values);
    }

    String name() {
        return names.get(names.size() - 1);
    }

    boolean takesValue() {
        return !label.isEmpty();
    }

    /** As the help lists it: {@code -f, --format NAME[=FILE]}. */
    String usage() {
        String indent = names.get(0).startsWith("--") ? "    " : "";
        return indent + String.join(", ", names) + (takesValue() ? " " + label : "");
    }
}
