package io.portreeve.report.html;

import io.portreeve.report.Palette;
import io.portreeve.report.drawing.Style;
import io.portreeve.source.BundledFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The files that a page is made of.
 *
 * @param page the frame, with places for what a scan found
 * @param style the one style sheet
 * @param script the one script; the page can be read without it
 */
record Assets(String page, String style, String script) {
    /** Those of the report on findings. */
    static Assets ofFindings() {
        return new Assets(file("page.html"), style("page.css"), file("page.js") + file("theme.js"));
    }

    /** Those of the exposure map. */
    static Assets ofMap() {
        String style = style("page.css") + file("map-page.css") + Style.load().css();
        return new Assets(file("map.html"), style, file("map.js") + file("theme.js"));
    }

    /** Those of the comparison of two versions. */
    static Assets ofDiff() {
        String style = style("page.css") + file("diff-page.css") + Style.load().css();
        return new Assets(file("diff.html"), style, file("theme.js"));
    }

    private static String style(String name) {
        return Palette.load().css() + file(name);
    }

    /** What the browser may do: apply this style, run this script, nothing else. */
    String policy() {
        return "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script)
                + "; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String file(String name) {
        return BundledFile.text(Assets.class, name);
    }
}
