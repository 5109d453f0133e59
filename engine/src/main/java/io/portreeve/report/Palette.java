package io.portreeve.report;

import io.portreeve.source.BundledFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of pages and drawings, light and dark, by name: those of {@code palette.css}. */
public final class Palette {
    private static final Pattern DEFINED =
            Pattern.compile("--([a-z]+): (?:light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)|var\\(--([a-z]+)\\));");
    private static final Pattern USED = Pattern.compile("var\\(--([a-z]+)\\)");

    private final String css;
    private final Map<String, String> light = new LinkedHashMap<>();
    private final Map<String, String> dark = new LinkedHashMap<>();

    private Palette(String css) {
        this.css = css;
        Matcher defined = DEFINED.matcher(css);
        while (defined.find()) {
            boolean same = defined.group(4) != null;
            light.put(defined.group(1), same ? colour(light, defined.group(4)) : defined.group(2));
            dark.put(defined.group(1), same ? colour(dark, defined.group(4)) : defined.group(3));
        }
    }

    public static Palette load() {
        return new Palette(BundledFile.text(Palette.class, "palette.css"));
    }

    /** The style sheet that defines them, for a page. */
    public String css() {
        return css;
    }

    /** A colour on a light ground: {@code #9f1239}. */
    public String light(String name) {
        return colour(light, name);
    }

    /** A style sheet with the light colours written out, for readers that know no variables. */
    public String inLight(String style) {
        return written(style, light);
    }

    /** The same with the dark ones. */
    public String inDark(String style) {
        return written(style, dark);
    }

    private static String written(String style, Map<String, String> colours) {
        return USED.matcher(style).replaceAll(used -> colour(colours, used.group(1)));
    }

    private static String colour(Map<String, String> colours, String name) {
        String colour = colours.get(name);
        if (colour == null) {
            throw new IllegalStateException("there is no colour " + name);
        }
        return colour;
    }
}
