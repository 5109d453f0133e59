package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.PortMapConfig;
import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the ConfigMaps by which an ingress controller forwards bare ports; other ConfigMaps say nothing about ports. */
final class PortMapConfigReader implements KindReader {
    private static final Pattern NAME = Pattern.compile(".*(tcp|udp)-services.*");
    private static final Pattern CONTROLLER_PORT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern TARGET =
            Pattern.compile("(?<namespace>[a-z0-9.-]+)/(?<service>[a-z0-9.-]+):(?<port>[a-z0-9-]+)(:PROXY)?(:PROXY)?");

    @Override
    public boolean concernsPorts(Cursor object) {
        return NAME.matcher(name(object)).matches() || looksLikePortMap(object.get("data"));
    }

    private static String name(Cursor object) {
        return object.at("metadata", "name").text().orElse("");
    }

    private static boolean looksLikePortMap(Cursor data) {
        Map<String, Cursor> entries = data.entries();
        return !entries.isEmpty()
                && entries.entrySet().stream()
                        .allMatch(
                                entry -> CONTROLLER_PORT.matcher(entry.getKey()).matches()
                                        && entry.getValue()
                                                .text()
                                                .filter(text ->
                                                        TARGET.matcher(text).matches())
                                                .isPresent());
    }

    @Override
    public boolean isPartial(Cursor object) {
        return false;
    }

    @Override
    public PortMapConfig read(ObjectMeta meta, Cursor object, Fields fields) {
        List<PortMapConfig.Mapping> mappings = new ArrayList<>();
        object.get("data").entries().forEach((key, target) -> {
            Matcher parts = TARGET.matcher(target.text().orElse(""));
            if (CONTROLLER_PORT.matcher(key).matches() && parts.matches()) {
                mappings.add(new PortMapConfig.Mapping(
                        Integer.parseInt(key),
                        parts.group("namespace"),
                        parts.group("service"),
                        port(parts.group("port")),
                        fields.place(target)));
            }
        });
        Protocol protocol = name(object).contains("udp") ? Protocol.UDP : Protocol.TCP;
        return new PortMapConfig(meta, protocol, mappings);
    }

    private static PortRef port(String text) {
        return CONTROLLER_PORT.matcher(text).matches()
                ? new PortRef.Numbered(Integer.parseInt(text))
                : new PortRef.Named(text);
    }
}
