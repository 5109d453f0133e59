package io.portreeve.model;

import java.util.Map;

/** Labels that a pod must have, all of them and with these values; more labels on the pod do no harm. */
public record Selector(Map<String, String> labels, Place place) {
    public Selector {
        labels = Labels.copyOf(labels);
    }

    /** Whether a pod with {@code podLabels} is selected; a selector without labels selects nothing. */
    public boolean matches(Map<String, String> podLabels) {
        return !labels.isEmpty() && podLabels.entrySet().containsAll(labels.entrySet());
    }

    /** Whether some value is still to be filled in, so that what the selector selects is unknown. */
    public boolean hasPlaceholders() {
        return labels.values().stream().anyMatch(Placeholders::isMarked);
    }

    /** {@code app=web, tier=front}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        labels.forEach((key, value) ->
                text.append(text.isEmpty() ? "" : ", ").append(key).append('=').append(value));
        return text.toString();
    }
}
