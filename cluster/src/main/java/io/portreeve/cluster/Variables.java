package io.portreeve.cluster;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The environment variables of a container: their names, and of their values only what can be no secret and says where the
 * container listens.
 */
final class Variables {
    private static final Set<String> YES_OR_NO = Set.of("", "true", "false", "yes", "no", "on", "off", "0", "1");
    private static final Pattern OF_LISTENING = Pattern.compile(".*(PORT|ADDR|LISTEN|BIND|URL|HOST|SERVER|ENDPOINT).*");
    /** A port, or an address that names no host: {@code 8080}, {@code :8080}, {@code http://+:80;https://0.0.0.0:443}. */
    private static final Pattern ADDRESSES = Pattern.compile("(part(;part)*)"
            .replace("part", "(\\w{2,5}://)?(\\+|\\*|localhost|[0-9.]+|\\[[0-9a-fA-F:]*])?:?[0-9]{1,5}/?"));

    private static final Pattern ANY_HOST = Pattern.compile("0\\.0\\.0\\.0|::|\\[::]|127\\.0\\.0\\.1|localhost|\\*");
    /** Options by which programs open a port. */
    private static final Pattern OPTIONS = Pattern.compile("-agentlib:jdwp=[\\w=,.*:-]+|-Xrunjdwp:[\\w=,.*:-]+"
            + "|--inspect(-brk)?(=[\\w.*:\\[\\]-]+)?(?=\\s|$)|-Dcom\\.sun\\.management\\.jmxremote[.\\w]*=[\\d\\w]{1,5}(?=\\s|$)"
            + "|-D[\\w.]*port=\\d{1,5}(?=\\s|$)|--[\\w.-]*port[= ]\\d{1,5}(?=\\s|$)");

    private Variables() {}

    static ArrayNode kept(ArrayNode variables) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (JsonNode variable : variables) {
            if (variable instanceof ObjectNode written && !written.has("valueFrom")) {
                String name = Trim.text(written, "name");
                kept.addObject().put("name", name).put("value", kept(name, Trim.text(written, "value")));
            }
        }
        return kept;
    }

    private static String kept(String name, String value) {
        String upper = name.toUpperCase(Locale.ROOT);
        boolean plain = YES_OR_NO.contains(value.toLowerCase(Locale.ROOT))
                || (OF_LISTENING.matcher(upper).matches()
                        && (ADDRESSES.matcher(value).matches()
                                || ANY_HOST.matcher(value).matches()));
        if (plain) {
            return value;
        }
        List<String> options =
                OPTIONS.matcher(value).results().map(MatchResult::group).toList();
        return options.isEmpty() ? Words.TAKEN_OUT : String.join(" ", options);
    }
}
