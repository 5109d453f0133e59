package io.portreeve.reachability;

/**
 * Something a verdict takes for granted because the input does not say it.
 *
 * @param text a clause: "the provider makes load balancers public unless told otherwise"
 * @param standing whether it holds for every report alike and so makes no verdict conditional by itself
 */
public record Premise(String text, boolean standing) {
    /** A premise that every report of this kind rests on. */
    public static Premise standing(String text) {
        return new Premise(text, true);
    }

    /** A premise that makes this one verdict conditional. */
    public static Premise condition(String text) {
        return new Premise(text, false);
    }
}
