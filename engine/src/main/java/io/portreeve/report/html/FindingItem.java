package io.portreeve.report.html;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Related;
import io.portreeve.report.Wording;
import java.io.IOException;

/** A finding as an item of the list: one line that opens to its source, its path, what it rests on and its fix. */
final class FindingItem {
    /** So few are read one after the other, so they are open from the start. */
    private static final int FEW = 6;

    private final Html html;
    private final RulePages rules;
    private final boolean open;

    FindingItem(Html html, RulePages rules, int findings) {
        this.html = html;
        this.rules = rules;
        this.open = findings <= FEW;
    }

    void write(Finding finding) throws IOException {
        Tag item = Tag.of("li", "finding")
                .with("data-severity", finding.severity().toString())
                .with("data-confidence", finding.confidence().toString())
                .with("data-rule", finding.rule())
                .with("data-name", finding.name())
                .with("data-namespace", finding.object().namespace().orElse(""))
                .with("data-file", finding.range().file().path())
                .with("data-key", finding.fingerprint());
        html.element(
                item,
                () -> html.element(Tag.of("details").with("open", open), () -> {
                    html.element(Tag.of("summary"), () -> line(finding));
                    html.element(Tag.of("div", "body"), () -> body(finding));
                }));
        html.newLine();
    }

    private void line(Finding finding) throws IOException {
        String severity = finding.severity().toString();
        html.element(Tag.of("span", "severity " + severity), severity);
        html.element(Tag.of("h3"), finding.message());
        html.element(Tag.of("span", "about"), () -> {
            html.element("code", finding.range().toString());
            html.element("span", finding.rule() + " " + finding.name());
            html.element("span", finding.object().id().toString());
            html.element("span", "confidence: " + finding.confidence());
        });
    }

    private void body(Finding finding) throws IOException {
        Excerpt.write(html, finding.range());
        if (finding.exposure().isPresent()) {
            ExposurePath path = finding.exposure().get();
            html.element("h4", "Who gets there: " + Wording.of(path.scope()));
            PathDrawing.write(html, path, finding.range().file());
        }
        if (finding.fix().isPresent()) {
            Fix fix = finding.fix().get();
            html.element("h4", "Fix");
            new FixDiff(html).write(fix);
        }
        related(finding);
        html.element(Tag.of("p", "facts"), () -> facts(finding));
    }

    private void related(Finding finding) throws IOException {
        if (finding.related().isEmpty()) {
            return;
        }
        html.element("h4", "What it rests on");
        html.element(Tag.of("ul", "related"), () -> {
            for (Related related : finding.related()) {
                html.element(Tag.of("li"), () -> {
                    html.element("code", related.range().toString());
                    html.text(" " + related.message());
                });
            }
        });
    }

    private void facts(Finding finding) throws IOException {
        rules.link(finding);
        html.element("span", "Field " + finding.place().path());
        html.element("span", "Fingerprint " + finding.fingerprint());
    }
}
