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
        Map<String, List<String>> printing = new LinkedHashMap<>();
        chart.all().forEach((path, file) -> marked.add(path, file, printing));
        printing.forEach((folder, paths) -> marked.files.put(folder + COLLECTOR, utf8(marked.collector(paths))));
        return marked;
    }

    private void add(String path, ChartFile file, Map<String, List<String>> printing) {
        Optional<Template> template = ChartFiles.isTemplate(path) ? template(path, file) : Optional.empty();
        if (template.isEmpty()) {
            files.put(path, file.bytes());
            return;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean partial = name.startsWith("_");
        boolean notes = name.equals("NOTES.txt");
        templates.add(template.get());
        files.put(path, notes ? file.bytes() : utf8(MarkedTemplate.of(template.get(), partial, marks)));
        if (!partial && !notes) {
            printing.computeIfAbsent(ChartFiles.chartOf(path), folder -> new ArrayList<>())
                    .add(path.substring(ChartFiles.chartOf(path).length()));
        }
    }

    private static Optional<Template> template(String path, ChartFile file) {
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
