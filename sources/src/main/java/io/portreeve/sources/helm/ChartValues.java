package io.portreeve.sources.helm;

import io.portreeve.document.Cursor;
import io.portreeve.document.Document;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the values of a chart stand: in its own files, in those of the charts around it, in those of the user. */
final class ChartValues {
    private static final Pattern VALUE = Pattern.compile("(?<![\\w)\\]])\\$?\\.Values\\.([\\w.]*\\w)");
    private static final Pattern RELATIVE = Pattern.compile("(?<![\\w$.)\\]\"])\\.(\\w[\\w.]*)?(?=[\\s)|]|$)");

    private final Map<SourceFile, Template> templates;
    private final List<Cursor> users;
    private final Map<String, Cursor> defaults;
    private final List<String> sets;

    private ChartValues(
            Map<SourceFile, Template> templates, List<Cursor> users, Map<String, Cursor> defaults, List<String> sets) {
        this.templates = templates;
        this.users = users;
        this.defaults = defaults;
        this.sets = sets;
    }

    static ChartValues of(ChartFiles chart, List<Template> templates, HelmOptions options) {
        Map<SourceFile, Template> byFile = new HashMap<>();
        templates.forEach(template -> byFile.put(template.file(), template));
        List<Cursor> users = new ArrayList<>();
        options.values().forEach(file -> root(file).ifPresent(root -> users.add(0, root)));
        Map<String, Cursor> defaults = new HashMap<>();
        chart.all().forEach((path, file) -> {
            String folder = ChartFiles.chartOf(path);
            if (path.equals(folder + "values.yaml")) {
                file.text().flatMap(ChartValues::root).ifPresent(root -> defaults.put(folder, root));
            }
        });
        List<String> sets = options.sets().stream()
                .map(set -> set.substring(0, Math.max(0, set.indexOf('='))))
                .toList();
        return new ChartValues(byFile, users, defaults, sets);
    }

    static Optional<Cursor> root(SourceFile file) {
        List<Document> documents = new ArrayList<>();
        new DocumentReader(Limits.DEFAULT).read(file, documents::add);
        return documents.stream().findFirst().map(Document::cursor);
    }

    /** Where the values stand that the actions in a range of a template print. */
    List<SourceRange> printedAt(SourceRange written) {
        Template template = templates.get(written.file());
        if (template == null || written.equals(written.file().whole())) {
            return List.of();
        }
        Set<SourceRange> found = new LinkedHashSet<>();
        for (Piece piece : template.pieces()) {
            boolean within = piece.start() < written.end() && written.start() < piece.end();
            if (within && piece.kind() == Piece.Kind.OUTPUT) {
                paths(piece).forEach(path -> find(template.chart(), path).ifPresent(found::add));
            }
        }
        return List.copyOf(found);
    }

    private static List<String> paths(Piece piece) {
        List<String> paths = new ArrayList<>();
        Matcher value = VALUE.matcher(piece.inside());
        while (value.find()) {
            paths.add(value.group(1));
        }
        boolean known = !piece.scope().isEmpty() && !piece.scope().equals(Piece.UNKNOWN_SCOPE);
        Matcher relative = RELATIVE.matcher(piece.inside());
        while (known && relative.find()) {
            String path = relative.group(1);
            paths.add(path == null ? piece.scope() : piece.scope() + "." + path);
        }
        return paths;
    }

    /** Where a value of a chart is written: users' files win over the outer charts' values, those over its own. */
    private Optional<SourceRange> find(String chart, String path) {
        String name = chart.isEmpty() ? "" : chart.substring("charts/".length(), chart.length() - 1);
        String outside = name.replace("/charts/", ".");
        String whole = outside.isEmpty() || path.startsWith("global.") ? path : outside + "." + path;
        if (sets.stream().anyMatch(set -> whole.equals(set) || whole.startsWith(set + "."))) {
            return Optional.empty();
        }
        List<Cursor> roots = new ArrayList<>(users);
        Optional.ofNullable(defaults.get("")).ifPresent(roots::add);
        return roots.stream()
                .flatMap(root -> walk(root, whole).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(defaults.get(chart)).flatMap(root -> walk(root, path)));
    }

    /** The value at a path; the list that the path leads through, since nobody knows which of its items is meant. */
    private static Optional<SourceRange> walk(Cursor root, String path) {
        Cursor here = root;
        for (String step : path.split("\\.", -1)) {
            if (here.isSequence()) {
                break;
            }
            here = here.get(step);
        }
        if (!here.exists()) {
            return Optional.empty();
        }
        return Optional.of(here.scalar().isPresent() ? here.range() : here.keyRange());
    }
}
