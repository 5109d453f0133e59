package io.portreeve.report.drawing;

import io.portreeve.report.Palette;
import io.portreeve.source.BundledFile;

/** How a drawing looks: {@code map.css}, for a page that has the colours, or for a picture that stands alone. */
public final class Style {
    private final String css;

    private Style(String css) {
        this.css = css;
    }

    public static Style load() {
        return new Style(BundledFile.text(Style.class, "map.css"));
    }

    /** For a page with the palette. */
    public String css() {
        return css;
    }

    /** For a reader that perhaps knows neither variables nor what is dark. */
    String alone() {
        Palette palette = Palette.load();
        return "\n" + palette.inLight(css) + "@media (prefers-color-scheme: dark) {\n"
                + palette.inDark(css).indent(2) + "}\n";
    }
}
