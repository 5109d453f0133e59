package io.portreeve.sources.helm;

import io.portreeve.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A copy of a chart whose templates print marks, and one template more for each chart in it that collects what they print. */
final class MarkedChart {
    /** The template that collects. */
    static final String COLLECTOR = "templates/portreeve-collected.yaml";

    private final List<Template> templates = new ArrayList<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Marks marks = new Marks();

    private MarkedChart() {}

    static MarkedChart of(ChartFiles chart) {
        MarkedChart marked = new MarkedChart();
        SortedMap<String, Template> templates = new TreeMap<>();
        chart.all().forEach((path, file) -> {
            if (!OfflineTemplates.isLeftOut(path, file.bytes())) {
                marked.files.put(path, file.bytes());
                template(path, file).ifPresent(template -> templates.put(path, template));
            }
        });
        marked.add(templates);
        return marked;
    }

    private void add(SortedMap<String, Template> all) {
        templates.addAll(all.values());
        ParsedDefinitions parsed = ParsedDefinitions.of(templates);
        Map<String, List<String>> printing = new LinkedHashMap<>();
        all.forEach((path, template) -> {
            boolean partial = path.startsWith("_", path.lastIndexOf('/') + 1);
            files.put(path, utf8(MarkedTemplate.of(template, partial, parsed, marks)));
            if (!partial) {
                printing.computeIfAbsent(template.chart(), folder -> new ArrayList<>())
                        .add(path.substring(template.chart().length()));
            }
        });
        printing.forEach((folder, paths) -> files.put(folder + COLLECTOR, utf8(collector(paths))));
    }

    private static Optional<Template> template(String path, ChartFile file) {
        if (!ChartFiles.isTemplate(path)) {
            return Optional.empty();
        }
        Optional<SourceFile> text =
                file.text().filter(known -> known.text().chars().noneMatch(Marks::isMark));
        return text.flatMap(known -> TemplateLexer.pieces(known.text())
                .map(pieces -> new Template(known, ChartFiles.chartOf(path), pieces)));
    }

    /** Base64, so that Helm finds YAML in it, whatever the templates print. */
    private String collector(List<String> paths) {
        StringBuilder text = new StringBuilder("{{- $_ := set . \"" + MarkedTemplate.COLLECTED + "\" true }}\n"
                + "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: collected\ndata:\n");
        for (String path : paths) {
            String inTemplates = path.substring("templates/".length());
            text.append("  ")
                    .append(quoted(path))
                    .append(": {{ include (print .Template.BasePath ")
                    .append(quoted("/" + inTemplates))
                    .append(") . | b64enc | quote }}\n");
        }
        return text.append("{{- $_ := unset . \"" + MarkedTemplate.COLLECTED + "\" }}\n")
                .toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    SortedMap<String, byte[]> files() {
        return files;
    }

    /** The templates, whatever they print. */
    List<Template> templates() {
        return templates;
    }

    Marks marks() {
        return marks;
    }
}
