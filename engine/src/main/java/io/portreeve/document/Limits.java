package io.portreeve.document;

/**
 * How much of an input is accepted before it is refused with a Problem.
 *
 * @param depth levels of nesting
 * @param aliasedNodes nodes that aliases stand for, all expansions of a document counted
 * @param fileBytes size of one file
 */
public record Limits(int depth, int aliasedNodes, long fileBytes) {
    /** 200 levels, 100,000 aliased nodes, 64 MiB. */
    public static final Limits DEFAULT = new Limits(200, 100_000, 64L << 20);
}
