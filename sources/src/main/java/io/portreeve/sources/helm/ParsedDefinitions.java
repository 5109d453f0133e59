package io.portreeve.sources.helm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The definitions whose text templates read again as data, such as by {@code fromYaml}: marks in it would change that data. */
final class ParsedDefinitions {
    private static final Pattern PARSES = Pattern.compile("\\b(mustF|f)rom(Yaml|Json)(Array)?\\b");
    private static final Pattern INCLUDES = Pattern.compile("\\b(?:include|template)\\s+\"(?<name>[^\"]+)\"");
    private static final Pattern DEFINES = Pattern.compile("(?:define|block)\\s+\"(?<name>[^\"]+)\".*", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
    private static final Pattern ASSIGNS = Pattern.compile("(?<variable>\\$\\w+)\\s*:?=[^=].*", Pattern.DOTALL);

    private final Map<String, Set<String>> includedBy = new HashMap<>();
    private final Set<String> parsed = new HashSet<>();

    private ParsedDefinitions() {}

    static ParsedDefinitions of(List<Template> templates) {
        ParsedDefinitions definitions = new ParsedDefinitions();
        templates.forEach(definitions::add);
        Deque<String> open = new ArrayDeque<>(definitions.parsed);
        while (!open.isEmpty()) {
            for (String included : definitions.includedBy.getOrDefault(open.pop(), Set.of())) {
                if (definitions.parsed.add(included)) {
                    open.push(included);
                }
            }
        }
        return definitions;
    }

    private void add(Template template) {
        Map<String, Set<String>> assigned = new HashMap<>();
        for (Piece piece : template.pieces()) {
            Set<String> names = includes(piece);
            Matcher assignment = ASSIGNS.matcher(piece.inside());
            if (assignment.matches()) {
                assigned.computeIfAbsent(assignment.group("variable"), name -> new HashSet<>())
                        .addAll(names);
            }
            if (piece.definition() >= 0) {
                includedBy
                        .computeIfAbsent(nameOf(template, piece.definition()), name -> new HashSet<>())
                        .addAll(names);
            }
            if (PARSES.matcher(piece.inside()).find()) {
                parsed.addAll(names);
                Matcher variable = VARIABLE.matcher(piece.inside());
                while (variable.find()) {
                    parsed.addAll(assigned.getOrDefault(variable.group(), Set.of()));
                }
            }
        }
    }

    private static Set<String> includes(Piece piece) {
        Set<String> names = new HashSet<>();
        Matcher includes = INCLUDES.matcher(piece.inside());
        while (includes.find()) {
            names.add(includes.group("name"));
        }
        return names;
    }

    private static String nameOf(Template template, int definition) {
        Matcher defines = DEFINES.matcher(template.pieces().get(definition).inside());
        return defines.matches() ? defines.group("name") : "";
    }

    /** Whether the definition that begins with a piece is one of them. */
    boolean contain(Template template, int definition) {
        return parsed.contains(nameOf(template, definition));
    }
}
