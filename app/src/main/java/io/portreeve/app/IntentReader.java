package io.portreeve.app;

import io.portreeve.exposure.Scope;
import io.portreeve.finding.ObjectPattern;
import io.portreeve.finding.PortPattern;
import io.portreeve.lock.Intent;
import io.portreeve.model.IpRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which doors a {@code portreeve.yaml} means to be open, under {@code exposures}. */
final class IntentReader {
    private static final List<String> SCOPES =
            List.of(Scope.INTERNET.toString(), Scope.NETWORK.toString(), Scope.RESTRICTED.toString());

    private IntentReader() {}

    static List<Intent> read(Setting all) {
        List<Intent> intents = new ArrayList<>();
        all.items(String.join(", ", ConfigurationKeys.EXPOSURE)).forEach(item -> intents.add(intent(item)));
        return intents;
    }

    private static Intent intent(Setting item) {
        item.withKeys(ConfigurationKeys.EXPOSURE);
        String scope = item.required("scope").choice(SCOPES).orElseThrow();
        return new Intent(
                IgnoreReader.patterns(item.required("objects"), ObjectPattern::parse, ObjectPattern.FORM),
                IgnoreReader.patterns(item.get("ports"), PortPattern::parse, PortPattern.FORM),
                Choice.of("scope", scope, Scope.class),
                IgnoreReader.patterns(
                        item.get("sources"), IntentReader::block, "an address block such as 203.0.113.0/24"),
                IgnoreReader.required(item, "reason", "say why it is meant to be open"),
                item.get("owner").text().orElse(""),
                IgnoreReader.until(item.get("until")),
                item.get("objects").at().range());
    }

    private static Optional<String> block(String typed) {
        return IpRange.parse(typed).map(known -> typed);
    }
}
