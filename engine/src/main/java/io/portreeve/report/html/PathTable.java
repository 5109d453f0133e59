package io.portreeve.report.html;

import io.portreeve.report.CommonFolder;
import io.portreeve.report.Danger;
import io.portreeve.report.Exposure;
import io.portreeve.report.MapRow;
import io.portreeve.report.ShortNames;
import java.io.IOException;
import java.util.List;

/** All paths of an exposure map as rows, the widest first. */
final class PathTable {
    private static final List<String> HEADS =
            List.of("Scope", "From", "Way in", "Service port", "Pod port", "Danger", "Note", "Line");

    private final Html html;

    PathTable(Html html) {
        this.html = html;
    }

    void write(List<Exposure> exposures) throws IOException {
        ShortNames names = ShortNames.of(exposures);
        CommonFolder folder = CommonFolder.ofLines(exposures);
        remarks(names, folder);
        Tag table = Tag.of("div", "table")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", "All paths");
        html.element(
                table,
                () -> html.element(Tag.of("table"), () -> {
                    html.element(Tag.of("thead"), () -> html.element(Tag.of("tr"), this::heads));
                    html.element(Tag.of("tbody"), () -> {
                        for (Exposure exposure : exposures) {
                            row(MapRow.of(exposure, names), folder);
                        }
                    });
                }));
    }

    private void remarks(ShortNames names, CommonFolder folder) throws IOException {
        if (names.namespace().isPresent()) {
            html.element("p", "Everything is in namespace " + names.namespace().get() + ".");
        }
        if (!folder.path().isEmpty()) {
            html.element("p", "Files are in " + folder.path());
        }
    }

    private void heads() throws IOException {
        for (String head : HEADS) {
            html.element(Tag.of("th").with("scope", "col"), head);
        }
    }

    private void row(MapRow row, CommonFolder folder) throws IOException {
        Exposure exposure = row.exposure();
        String scope = exposure.path().scope().toString();
        html.element(Tag.of("tr"), () -> {
            html.element(Tag.of("td"), () -> html.element(Tag.of("strong", "scope " + scope), scope));
            html.element("td", row.from());
            html.element("td", row.wayIn().replace(" -> ", " → "));
            html.element("td", row.servicePort());
            html.element("td", row.podPort());
            html.element(Tag.of("td"), () -> danger(exposure));
            html.element(Tag.of("td"), () -> note(row));
            html.element(Tag.of("td"), () -> html.element("code", folder.within(row.place())));
        });
        html.newLine();
    }

    private void danger(Exposure exposure) throws IOException {
        if (exposure.danger().isPresent()) {
            Danger danger = exposure.danger().get();
            html.element(
                    Tag.of("strong", danger.severity().toString()),
                    danger.severity().toString());
            html.text(" " + danger.title());
        }
    }

    private void note(MapRow row) throws IOException {
        html.text(row.note());
        for (String condition : row.exposure().conditions()) {
            html.element(Tag.of("span", "condition"), "if " + condition);
        }
    }
}
