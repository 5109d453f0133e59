package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.Rendered;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceList;
import io.portreeve.source.SourceOptions;
import io.portreeve.sources.helm.HelmCharts;
import io.portreeve.sources.helm.HelmOptions;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The chart of guard as Helm renders it with some values: the texts of each template, in the order of their names. */
record GuardChart(Map<String, List<String>> texts) {
    static final Path FOLDER = Project.ROOT.resolve("deploy/chart/portreeve-guard");

    /** As {@code helm install portreeve-guard --namespace portreeve} with these {@code --set} would. */
    static GuardChart with(String... sets) {
        SourceList rendered = rendered(sets);
        assertThat(rendered.problems()).isEmpty();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (SourceCandidate candidate : rendered.candidates()) {
            candidate
                    .rendered()
                    .map(Rendered::file)
                    .ifPresent(file -> texts.computeIfAbsent(candidate.name(), name -> new ArrayList<>())
                            .add(file.text().strip() + "\n"));
        }
        return new GuardChart(texts);
    }

    static SourceList rendered(String... sets) {
        HelmOptions options = new HelmOptions(
                "portreeve-guard", "portreeve", HelmOptions.KUBE_VERSION, List.of(), List.of(), List.of(sets));
        return new HelmCharts(options)
                .apply(SourceFinder.find(List.of("."), FOLDER, InputStream.nullInputStream(), SourceOptions.DEFAULT));
    }

    /** What these templates print, one document behind the other. */
    String text(List<String> templates) {
        List<String> all = new ArrayList<>();
        templates.forEach(template -> all.addAll(texts.getOrDefault(template, List.of())));
        return String.join("---\n", all);
    }

    String text() {
        return text(List.copyOf(texts.keySet()));
    }

    List<Map<String, Object>> objects() {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object document : new Load(LoadSettings.builder().build()).loadAllFromString(text())) {
            objects.add(map(document));
        }
        return objects;
    }

    Map<String, Object> object(String kind) {
        Optional<Map<String, Object>> found = objects().stream()
                .filter(object -> kind.equals(object.get("kind")))
                .findFirst();
        assertThat(found).as(kind).isPresent();
        return found.orElseThrow();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    /** What stands there; a number means an item of a list. */
    static Object at(Object value, Object... path) {
        Object there = value;
        for (Object step : path) {
            there = step instanceof Integer index
                    ? list(there).get(index)
                    : map(there).getOrDefault(String.valueOf(step), Map.of());
        }
        return there;
    }
}
