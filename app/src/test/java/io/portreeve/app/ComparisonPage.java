package io.portreeve.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page docs/comparison.md, as it follows from the scenarios in {@code scenarios/comparison}. */
final class ComparisonPage {
    static final Path PAGE = Project.ROOT.resolve("docs/comparison.md");

    private static final String FOLDER = "scenarios/comparison";
    private static final Pattern CHAPTER = Pattern.compile("## (?<title>.+)");
    private static final Pattern ENTRY = Pattern.compile("- \\[(?<name>\\S+)]\\(\\k<name>/README\\.md\\)");
    /** A finding's severity and rule, and its message as far as the first break. */
    private static final Pattern FOUND =
            Pattern.compile("\\S+ (?<finding>\\w+ PR\\d+) (?<gist>.{25,}?)(: | \\(|\\. |, |\\.$).*");

    private static final int LONGEST_LINE = 400;

    private ComparisonPage() {}

    /** Some scenarios under one heading. */
    record Chapter(String title, List<Scenario> scenarios) {}

    /** The scenarios in the order of the folder's README, which lists them by chapter. */
    static List<Chapter> chapters() throws IOException {
        List<Chapter> chapters = new ArrayList<>();
        for (String line : Project.text(FOLDER + "/README.md").lines().toList()) {
            Matcher chapter = CHAPTER.matcher(line);
            Matcher entry = ENTRY.matcher(line);
            if (chapter.matches()) {
                chapters.add(new Chapter(chapter.group("title"), new ArrayList<>()));
            } else if (entry.matches()) {
                chapters.get(chapters.size() - 1).scenarios().add(Scenario.read(FOLDER + "/" + entry.group("name")));
            }
        }
        return chapters;
    }

    static String text() throws IOException {
        List<Chapter> chapters = chapters();
        StringBuilder page = new StringBuilder(introduction());
        for (Chapter chapter : chapters) {
            page.append("\n| ").append(chapter.title()).append(" | Portreeve finds |\n|---|---|\n");
            chapter.scenarios().forEach(scenario -> page.append(row(scenario)));
        }
        for (Chapter chapter : chapters) {
            page.append("\n## ").append(chapter.title()).append('\n');
            for (Scenario scenario : chapter.scenarios()) {
                page.append(section(scenario));
            }
        }
        return page.toString();
    }

    private static String introduction() throws IOException {
        String readme = Project.text(FOLDER + "/README.md");
        return readme.substring(0, readme.indexOf("\n## "))
                + "\nThe cases stand in [" + FOLDER + "](../" + FOLDER
                + "/README.md). A test runs the program on each\n"
                + "and writes this page, so what it shows is what is found.\n";
    }

    private static String row(Scenario scenario) {
        return "| [" + scenario.title() + "](#" + anchor(scenario.title()) + ") | " + summary(scenario) + " |\n";
    }

    private static String summary(Scenario scenario) {
        String found = scenario.findings()
                .lines()
                .map(FOUND::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group("finding") + ": " + line.group("gist"))
                .distinct()
                .collect(Collectors.joining("<br>"));
        return found.isEmpty() ? "nothing" : found;
    }

    /** As GitHub makes it of a heading. */
    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-');
    }

    private static String section(Scenario scenario) throws IOException {
        StringBuilder section = new StringBuilder("\n### " + scenario.title() + "\n\n" + scenario.text() + "\n");
        for (String manifest : scenario.manifests()) {
            String name = manifest.substring(manifest.lastIndexOf('/') + 1);
            section.append("\n[").append(name).append("](../").append(manifest).append("):\n\n```");
            section.append(name.substring(name.lastIndexOf('.') + 1)).append('\n');
            Project.text(manifest)
                    .lines()
                    .forEach(line -> section.append(shortened(line)).append('\n'));
            section.append("```\n");
        }
        String output = Project.run("scan", scenario.path()).out();
        return section + "\n```console\n$ ./portreeve scan " + scenario.path() + "\n" + output + "```\n";
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, 60) + "... (" + line.length() + " characters)";
    }
}
