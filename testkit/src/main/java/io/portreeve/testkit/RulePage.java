package io.portreeve.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules for a rule's page: how it opens, and which sections it has. */
final class RulePage {
    static final List<String> SECTIONS =
            List.of("What it finds", "Why it matters", "How to fix", "Exceptions", "Frameworks");
    private static final Pattern FRAMEWORK = Pattern.compile("CWE-\\d+|NSA/CISA|CIS |MITRE|OWASP");

    private RulePage() {}

    /** Everything that is wrong with a page, in words; nothing for a good one. */
    static List<String> faults(String page, String ruleName) {
        List<String> faults = new ArrayList<>();
        if (!page.startsWith("# " + ruleName + "\n")) {
            faults.add("does not open with \"# " + ruleName + "\"");
        }
        List<String> headings = page.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).strip())
                .filter(SECTIONS::contains)
                .toList();
        if (!headings.equals(SECTIONS)) {
            faults.add("has the sections " + headings + " instead of " + SECTIONS);
        }
        for (String section : headings) {
            if (body(page, section).isBlank()) {
                faults.add("says nothing under \"## " + section + "\"");
            }
        }
        if (headings.contains("Frameworks")
                && !FRAMEWORK.matcher(body(page, "Frameworks")).find()) {
            faults.add("names no CWE, NSA/CISA, CIS, MITRE or OWASP entry under \"## Frameworks\"");
        }
        return faults;
    }

    private static String body(String page, String section) {
        String behind = page.substring(page.indexOf("## " + section) + 3 + section.length());
        int next = behind.indexOf("\n## ");
        return next < 0 ? behind : behind.substring(0, next);
    }
}
