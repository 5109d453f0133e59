package io.portreeve.report;

import io.portreeve.exposure.Hop;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import java.io.IOException;

/** A step of a path in JSON. */
final class HopJson {
    private HopJson() {}

    static void write(Json json, Hop hop) throws IOException {
        json.object(() -> {
            json.text("kind", hop.kind().toString());
            json.textUnlessEmpty(
                    "name", hop.object().map(KubernetesObject::name).orElse(""));
            json.textUnlessEmpty("port", hop.port());
            if (hop.place().isPresent()) {
                Place place = hop.place().get();
                json.text("file", place.range().file().path());
                json.number("line", place.range().startPosition().line());
            }
            json.text("text", hop.text());
        });
    }
}
