package io.portreeve.app;

import io.portreeve.finding.Dates;
import io.portreeve.finding.ObjectPattern;
import io.portreeve.finding.PortPattern;
import io.portreeve.finding.Reach;
import io.portreeve.finding.Suppression;
import io.portreeve.source.PathPattern;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the risks that a {@code portreeve.yaml} accepts under {@code ignore}. */
final class IgnoreReader {
    private static final String UP = "../";

    private final RuleChoice rules;
    private final Path workingFolder;

    IgnoreReader(RuleChoice rules, Path workingFolder) {
        this.rules = rules;
        this.workingFolder = workingFolder;
    }

    List<Suppression> read(Setting all) {
        String base = base(all.at().file().path());
        List<Suppression> suppressions = new ArrayList<>();
        all.items(String.join(", ", ConfigurationKeys.IGNORE))
                .forEach(item -> suppressions.add(suppression(item, base)));
        return suppressions;
    }

    private Suppression suppression(Setting item, String base) {
        item.withKeys(ConfigurationKeys.IGNORE);
        Setting rule = item.get("rule");
        String id = rules.find(rule.where(), required(item, "rule", "name the rule it is about"))
                .info()
                .id();
        Reach reach = new Reach.Matching(
                patterns(
                        item.get("files"),
                        text -> PathPattern.of(text, base),
                        "a pattern of paths, such as deploy/ or *.yaml"),
                patterns(item.get("objects"), ObjectPattern::parse, ObjectPattern.FORM));
        return new Suppression(
                Suppression.Kind.CONFIGURATION,
                id,
                reach,
                patterns(item.get("ports"), PortPattern::parse, PortPattern.FORM),
                until(item.get("until")),
                required(item, "reason", "say why the risk is accepted"),
                rule.at().range());
    }

    static String required(Setting item, String key, String wayOut) {
        return item.get(key)
                .text()
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> item.wrong("lacks '" + key + "': " + wayOut));
    }

    static Optional<LocalDate> until(Setting at) {
        Optional<String> typed = at.text();
        Optional<LocalDate> day = typed.flatMap(Dates::parse);
        if (typed.isPresent() && day.isEmpty()) {
            throw at.wrong("is a day such as 2027-01-31, not '" + typed.get() + "'");
        }
        return day;
    }

    /** A list of patterns, or one alone. */
    static <T> List<T> patterns(Setting at, Function<String, Optional<T>> parse, String form) {
        List<T> patterns = new ArrayList<>();
        for (Setting item : at.itemOrItems()) {
            String typed = item.text().orElse("");
            patterns.add(parse.apply(typed).orElseThrow(() -> item.wrong("is " + form + ", not '" + typed + "'")));
        }
        return patterns;
    }

    /** The way from the configuration's folder, which its patterns speak of, down to the working folder. */
    private String base(String path) {
        int levels = 0;
        while (path.startsWith(UP, levels * UP.length())) {
            levels++;
        }
        Path folder = workingFolder.toAbsolutePath().normalize();
        boolean below = levels > 0 && path.indexOf('/', levels * UP.length()) < 0 && levels <= folder.getNameCount();
        return below
                ? folder.subpath(folder.getNameCount() - levels, folder.getNameCount())
                        .toString()
                        .replace('\\', '/')
                : "";
    }
}
