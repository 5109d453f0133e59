/**
 * What the author of a rule needs to test a rule's folder; the author writes files, and no test class.
 *
 * <p><b>Expectations.</b> {@code noncompliant.yaml} and every {@code cases/*.yaml} say in comments what the rule finds in
 * them; a file is one scan unit and is judged by that one rule.
 *
 * <pre>{@code
 * ports:
 *   - containerPort: 22 # Noncompliant [high, certain] {{Port 22 is SSH, ...}}
 *     #              ^^
 *     # Noncompliant [low, likely] {{A second finding on the same line.}}
 *     #              ^^
 * }</pre>
 *
 * <p>Behind code, the comment speaks of its own line; alone on a line, of the nearest code above. The carets mark the
 * finding's columns in the line of code, up to that line's end where the finding goes on below it. A {@code #} in column 1
 * that touches the carets stands for column 1. Where no comment may stand (inside a block scalar, in JSON),
 * {@code # Noncompliant@+3 ...} speaks of the third line below itself, {@code @-2} of the second above. Severity, confidence,
 * message and carets may be left out in {@code cases}, not in {@code noncompliant.yaml}. {@code compliant.yaml} gives no
 * finding. {@code -Dupdate} rewrites the comments to what the rule says now: read the difference before you commit it.
 *
 * <p><b>Options.</b> A first line such as {@code # With provider=aws, nodes=public, cni=cilium} says what the command line or
 * {@code portreeve.yaml} would say about the cluster.
 *
 * <p><b>Fixes.</b> {@code noncompliant.fixed.yaml} is {@code noncompliant.yaml} with every fix applied, comments as they
 * stand; it is there exactly when some finding of that file offers an edit, and scanned again it offers none.
 *
 * <p><b>The page.</b> {@code <Class>.md} opens with {@code # } and the rule's name, and then has these sections in this order,
 * none of them empty: {@code ## What it finds}, {@code ## Why it matters}, {@code ## How to fix}, {@code ## Exceptions},
 * {@code ## Frameworks} (which names CWE, NSA/CISA, CIS, MITRE ATT&amp;CK or OWASP entries).
 */
@NullMarked
package io.portreeve.testkit;

import org.jspecify.annotations.NullMarked;
