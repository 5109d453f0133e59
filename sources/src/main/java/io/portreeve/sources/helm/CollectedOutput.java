package io.portreeve.sources.helm;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the collecting templates of a {@link MarkedChart} printed: the marked output of every template, by what Helm calls it. */
final class CollectedOutput {
    private static final Pattern ENTRY = Pattern.compile("(?m)^  \"(?<path>[^\"]+)\": \"(?<output>[A-Za-z0-9+/=]*)\"$");

    private final Map<String, Alignment> outputs = new HashMap<>();

    private CollectedOutput() {}

    static CollectedOutput none() {
        return new CollectedOutput();
    }

    static CollectedOutput of(String printed, Marks marks) {
        CollectedOutput collected = new CollectedOutput();
        for (Manifest manifest : Manifest.all(printed)) {
            if (manifest.source().endsWith("/" + MarkedChart.COLLECTOR)) {
                collected.add(manifest, marks);
            }
        }
        return collected;
    }

    private void add(Manifest manifest, Marks marks) {
        String chart = manifest.source().substring(0, manifest.source().length() - MarkedChart.COLLECTOR.length());
        Matcher entry = ENTRY.matcher(manifest.text());
        while (entry.find()) {
            String path = chart + entry.group("path");
            decoded(entry.group("output")).ifPresent(output -> outputs.put(path, alignment(output, marks)));
        }
    }

    private static Alignment alignment(String output, Marks marks) {
        return new Alignment(MarkedText.of(OfflineTemplates.withHooks(output), marks));
    }

    /** A chart may print something that only looks like it. */
    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<Alignment> of(String source) {
        return Optional.ofNullable(outputs.get(source));
    }
}
