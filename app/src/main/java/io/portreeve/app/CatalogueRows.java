package io.portreeve.app;

import io.portreeve.model.Protocol;
import io.portreeve.rules.catalogue.CustomPort;
import io.portreeve.rules.catalogue.Danger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code catalogue}: ports of services that only the user knows. */
final class CatalogueRows {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");
    private static final int LAST_PORT = 65535;

    private CatalogueRows() {}

    static List<CustomPort> read(Setting all) {
        List<CustomPort> rows = new ArrayList<>();
        for (Setting item : all.items(String.join(", ", ConfigurationKeys.PORT))) {
            CustomPort row = row(item.withKeys(ConfigurationKeys.PORT));
            if (rows.stream().anyMatch(other -> isSame(row, other))) {
                throw item.wrong(
                        "gives " + row.service() + " port " + row.port() + "/" + row.protocol() + " a second time");
            }
            rows.add(row);
        }
        return rows;
    }

    private static boolean isSame(CustomPort row, CustomPort other) {
        return row.port() == other.port()
                && row.protocol() == other.protocol()
                && row.service().equals(other.service());
    }

    private static CustomPort row(Setting item) {
        String port = item.required("port").text(CatalogueRows::isPort, "a whole number between 1 and " + LAST_PORT);
        String service = item.required("service").text(text -> !text.isBlank(), "what the service is called");
        Danger danger = item.required("danger").choice(Danger.class).orElseThrow();
        return new CustomPort(
                Integer.parseInt(port),
                protocol(item.get("protocol")),
                service.strip(),
                danger,
                words(item.get("words")));
    }

    private static boolean isPort(String text) {
        return NUMBER.matcher(text).matches() && Integer.parseInt(text) <= LAST_PORT;
    }

    private static Protocol protocol(Setting setting) {
        List<String> known = Stream.of(Protocol.values()).map(Protocol::name).toList();
        Optional<Protocol> protocol = setting.text()
                .map(word -> Protocol.of(word)
                        .orElseThrow(
                                () -> setting.wrong("is one of " + String.join(", ", known) + ", not '" + word + "'")));
        return protocol.orElse(Protocol.TCP);
    }

    private static List<String> words(Setting setting) {
        return setting.items("words").stream()
                .map(word -> word.text(
                        CustomPort::isWord,
                        "a word to look for, such as till or till-server; before a colon may stand image, command, port,"
                                + " env, name or called"))
                .toList();
    }
}
