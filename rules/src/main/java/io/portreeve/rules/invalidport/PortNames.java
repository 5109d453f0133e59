package io.portreeve.rules.invalidport;

import java.util.Optional;

/** What an API server asks of the names of ports. */
final class PortNames {
    private static final int LONGEST_PORT_NAME = 15;
    private static final int LONGEST_LABEL = 63;

    private PortNames() {}

    /** What is wrong with the name of a container port, as the IANA registry wants it, in words that fit behind "it". */
    static Optional<String> faultOfPortName(String name) {
        if (name.length() > LONGEST_PORT_NAME) {
            return Optional.of("has " + name.length() + " characters, and " + LONGEST_PORT_NAME + " are allowed");
        }
        if (hasOddCharacters(name)) {
            return Optional.of("may hold only a-z, 0-9 and -");
        }
        if (name.chars().noneMatch(Character::isLetter)) {
            return Optional.of("needs a letter");
        }
        if (name.contains("--")) {
            return Optional.of("may not hold two hyphens in a row");
        }
        return faultOfEnds(name);
    }

    /** What is wrong with the name of a Service port, which is a DNS label. */
    static Optional<String> faultOfLabel(String name) {
        if (name.length() > LONGEST_LABEL) {
            return Optional.of("has " + name.length() + " characters, and " + LONGEST_LABEL + " are allowed");
        }
        return hasOddCharacters(name) ? Optional.of("may hold only a-z, 0-9 and -") : faultOfEnds(name);
    }

    private static Optional<String> faultOfEnds(String name) {
        return name.startsWith("-") || name.endsWith("-")
                ? Optional.of("may not begin or end with a hyphen")
                : Optional.empty();
    }

    private static boolean hasOddCharacters(String name) {
        return !name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
}
