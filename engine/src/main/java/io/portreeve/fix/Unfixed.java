package io.portreeve.fix;

import io.portreeve.finding.Finding;

/**
 * A finding that stays, and why.
 *
 * @param because a clause that holds for others likewise: "it takes a decision"
 * @param detail what is particular about this one, such as where its edit belongs; empty where nothing is
 */
public record Unfixed(Finding finding, String because, String detail) {}
