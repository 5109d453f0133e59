package io.portreeve.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * A manifest that a tool makes of a chart or a kustomization.
 *
 * @param file its text, which knows where it comes from
 * @param unit the {@linkplain SourceCandidate#located() located} folder of the chart or kustomization, whose objects belong
 *     together
 */
public record Rendered(SourceFile file, String unit) implements SourceCandidate.Content {
    @Override
    public InputStream open() {
        return new ByteArrayInputStream(file.stored(file.text()));
    }
}
