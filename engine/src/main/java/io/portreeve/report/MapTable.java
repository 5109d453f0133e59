package io.portreeve.report;

import io.portreeve.exposure.Hop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of the text report: a line for each path, with what is said of several in remarks at the end. */
final class MapTable {
    private static final List<String> HEADS =
            List.of("SCOPE", "FROM", "WAY IN", "SERVICE PORT", "POD PORT", "DANGER", "NOTE", "LINE");

    private final TextOptions options;
    private final List<Exposure> shown;
    private final ShortNames names;
    private final CommonFolder folder;
    private final Map<String, Integer> conditions = new LinkedHashMap<>();

    MapTable(TextOptions options, List<Exposure> shown) {
        this.options = options;
        this.shown = shown;
        this.names = ShortNames.of(shown);
        this.folder = CommonFolder.ofLines(shown);
        for (Exposure exposure : shown) {
            exposure.conditions().forEach(text -> conditions.putIfAbsent(text, conditions.size() + 1));
        }
    }

    void write(Appendable out) throws IOException {
        if (shown.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(HEADS.stream().map(this::head).toList());
        shown.forEach(exposure -> table.add(cells(MapRow.of(exposure, names))));
        List<String> lines = table.lines(options.isVerbose() ? 0 : options.width());
        if (!options.isQuiet()) {
            out.append(lines.get(0)).append("\n");
        }
        for (int i = 0; i < shown.size(); i++) {
            out.append(i > 0 && isApart(shown.get(i - 1), shown.get(i)) ? "\n" : "");
            out.append(lines.get(i + 1)).append("\n");
            out.append(options.isVerbose() ? steps(shown.get(i)) : "");
        }
        out.append(options.isQuiet() ? "" : "\n");
    }

    private TextTable.Text head(String title) {
        return TextTable.Text.name(title).painted(options.paint()::bold);
    }

    private List<TextTable.Text> cells(MapRow row) {
        Exposure exposure = row.exposure();
        UnaryOperator<String> scope =
                text -> options.paint().scope(exposure.path().scope(), text);
        UnaryOperator<String> danger = text -> options.paint().severity(exposure.severity(), text);
        return List.of(
                TextTable.Text.name(exposure.path().scope().toString()).painted(scope),
                TextTable.Text.name(row.from()),
                TextTable.Text.name(row.wayIn()),
                TextTable.Text.name(row.servicePort()),
                TextTable.Text.name(row.podPort()),
                TextTable.Text.sentence(exposure.danger().map(MapTable::said).orElse(""))
                        .painted(danger),
                TextTable.Text.sentence(note(row)),
                TextTable.Text.name(folder.within(row.place())));
    }

    private static String said(Danger danger) {
        return danger.severity() + " " + danger.title();
    }

    /** With the numbers of the conditions. */
    private String note(MapRow row) {
        Stream<String> numbers = row.exposure().conditions().stream().map(text -> "[" + conditions.get(text) + "]");
        return Stream.concat(Stream.of(row.note()), numbers)
                .collect(Collectors.joining(" "))
                .strip();
    }

    private boolean isApart(Exposure one, Exposure next) {
        return !options.isQuiet()
                && (one.path().scope() != next.path().scope() || one.isFromOutside() != next.isFromOutside());
    }

    /** Each step with its line. */
    private static String steps(Exposure exposure) {
        StringBuilder steps = new StringBuilder();
        for (Hop hop : exposure.path().hops()) {
            String place = hop.place().map(known -> " at " + known.range()).orElse("");
            String because = hop.because().isEmpty() ? "" : ": " + hop.because();
            steps.append("    ").append(Plain.of(hop.text() + place + because)).append("\n");
        }
        return steps.toString();
    }

    /** What stands for several lines. */
    List<String> remarks() {
        List<String> lines = new ArrayList<>();
        names.namespace().ifPresent(namespace -> lines.add("Everything is in namespace " + Plain.of(namespace) + "."));
        if (!folder.path().isEmpty()) {
            lines.add("Files are in " + Plain.of(folder.path()));
        }
        if (!conditions.isEmpty()) {
            lines.add("Only if:");
        }
        conditions.forEach((text, number) -> lines.add("  [" + number + "] " + Plain.of(text)));
        return lines;
    }
}
