package io.portreeve.testkit.toy;

import io.portreeve.document.TextEdit;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds every {@code containerPort: 23} by its letters, and would have it be 22. */
public final class TelnetPort implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("PR9001", "telnet-port", Severity.HIGH, "Port 23 is Telnet.");

    private static final Pattern PORT = Pattern.compile("(?<=containerPort: )23\\b");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.snapshot().objects().stream().flatMap(this::check);
    }

    private Stream<Finding> check(KubernetesObject object) {
        SourceFile file = object.origin().file();
        return PORT.matcher(file.text()).results().map(match -> finding(object, range(file, match)));
    }

    private Finding finding(KubernetesObject object, SourceRange range) {
        return finding(object, new Place(range, "containerPort"))
                .severity(Severity.HIGH)
                .confidence(Confidence.CERTAIN)
                .fix(new Fix("write 22", List.of(new TextEdit(range, "22"))))
                .message("Port 23 is Telnet.");
    }

    private static SourceRange range(SourceFile file, MatchResult match) {
        return new SourceRange(file, match.start(), match.end());
    }
}
