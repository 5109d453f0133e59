package io.portreeve.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files that stand beside a rule's class: its page and its examples. */
public final class RuleFolder {
    private final Class<?> type;

    private RuleFolder(Class<?> type) {
        this.type = type;
    }

    /** The folder of a rule. */
    public static RuleFolder of(Rule rule) {
        return new RuleFolder(rule.getClass());
    }

    /** The page in Markdown. */
    public String page() {
        return file(type.getSimpleName() + ".md")
                .orElseThrow(() -> new IllegalStateException(type.getSimpleName() + " has no page"));
    }

    /** An example that the rule finds fault with. */
    public String noncompliant() {
        return file("noncompliant.yaml").orElse("");
    }

    /** What that example was in the version before, for a rule that compares. */
    public Optional<String> noncompliantBefore() {
        return file("noncompliant.before.yaml");
    }

    /** What the other example was in the version before, likewise. */
    public Optional<String> compliantBefore() {
        return file("compliant.before.yaml");
    }

    /** An example that it does not. */
    public String compliant() {
        return file("compliant.yaml").orElse("");
    }

    /** The first example with its fixes applied, for a rule that has fixes. */
    public Optional<String> fixed() {
        return file("noncompliant.fixed.yaml");
    }

    /** What admission policies of other engines can say of the rule, or why they cannot. */
    public Optional<String> admission() {
        return file("admission.yaml");
    }

    private Optional<String> file(String name) {
        try (InputStream in = type.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
