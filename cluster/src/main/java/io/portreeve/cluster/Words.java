package io.portreeve.cluster;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The words of a command, without what follows words such as {@code password}. */
final class Words {
    /** What stands where something was taken out. */
    static final String TAKEN_OUT = "***";

    private static final String SECRET = "(?i:passw|passphrase|secret|token|credential|api[-_]?key|access[-_]?key)";
    /** {@code --db-password=x}, {@code TOKEN: x}; a path is where a secret is kept, and none itself. */
    private static final Pattern NAMED =
            Pattern.compile("([\\w.-]*" + SECRET + "[\\w.-]*\\s*[=:]\\s*)(?!/)(\"[^\"]*\"|'[^']*'|[^\\s;&|]+)");

    /** {@code --db-password x} in a script. */
    private static final Pattern BEHIND_FLAG =
            Pattern.compile("(--?[\\w.-]*" + SECRET + "[\\w.-]*\\s+)(?![-/])(\"[^\"]*\"|'[^']*'|[^\\s;&|]+)");

    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^\\s/:@]*:)[^\\s/@]+(@)");
    private static final Pattern FLAG = Pattern.compile("--?[\\w.-]*" + SECRET + "[\\w.-]*");

    private Words() {}

    static ArrayNode withoutSecrets(ArrayNode words) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        boolean secretFollows = false;
        for (JsonNode word : words) {
            String text = word.asString("");
            boolean value = secretFollows && !text.startsWith("-") && !text.startsWith("/");
            kept.add(value ? TAKEN_OUT : withoutSecrets(text));
            secretFollows = FLAG.matcher(text).matches();
        }
        return kept;
    }

    static String withoutSecrets(String text) {
        String named = NAMED.matcher(text).replaceAll("$1***");
        String flagged = BEHIND_FLAG.matcher(named).replaceAll("$1***");
        return IN_ADDRESS.matcher(flagged).replaceAll("$1***$2");
    }
}
