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
            String output = new String(Base64.getDecoder().decode(entry.group("output")), StandardCharsets.UTF_8);
            outputs.put(
                    chart + entry.group("path"),
                    new Alignment(MarkedText.of(OfflineTemplates.withHooks(output), marks)));
        }
    }

    Optional<Alignment> of(String source) {
        return Optional.ofNullable(outputs.get(source));
    }
}
