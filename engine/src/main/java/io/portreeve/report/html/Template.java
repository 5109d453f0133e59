package io.portreeve.report.html;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page around the findings: {@code page.html}, with a {@code {{name}}} for each part that a scan fills. */
final class Template {
    private static final Pattern PART = Pattern.compile("\\{\\{([a-z]+)}}");

    private final String page;

    Template(String page) {
        this.page = page;
    }

    /** Writes the page; {@code parts} has one entry for each name in it. */
    void write(Appendable out, Map<String, Html.Body> parts) throws IOException {
        Matcher part = PART.matcher(page);
        int written = 0;
        while (part.find()) {
            out.append(page, written, part.start());
            String name = part.group(1);
            Optional.ofNullable(parts.get(name))
                    .orElseThrow(() -> new IllegalStateException("nobody fills {{" + name + "}}"))
                    .write();
            written = part.end();
        }
        out.append(page, written, page.length());
    }
}
