package io.portreeve.rules;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.exposure.Stages;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Snapshot;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.rule.RuleContext;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Manifests in memory, in as many files as a test needs, as a rule is given them. */
public final class Input {
    private final List<KubernetesObject> objects = new ArrayList<>();

    private Input() {}

    public static Input file(String path, String text) {
        return new Input().and(path, text);
    }

    public Input and(String path, String text) {
        ObjectReader reader = new ObjectReader();
        new DocumentReader(Limits.DEFAULT)
                .read(
                        SourceFile.of(path, text),
                        document -> objects.addAll(reader.read(document, "").objects()));
        return this;
    }

    public RuleContext context() {
        return context(ExposureOptions.NONE);
    }

    /** The same where a user has said something about the cluster. */
    public RuleContext context(ExposureOptions options) {
        return new RuleContext(Stages.of(new Snapshot(objects), options));
    }
}
