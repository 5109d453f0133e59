package io.portreeve.app;

import io.portreeve.exposure.Trust;
import io.portreeve.model.IpAddress;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code trusted}: who may come in without being a stranger. */
final class TrustReader {
    private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private TrustReader() {}

    static Trust read(Setting trusted) {
        trusted.withKeys(ConfigurationKeys.TRUSTED);
        List<String> cidrs = trusted.get("cidrs").items("address blocks such as 10.0.0.0/8").stream()
                .map(TrustReader::block)
                .toList();
        List<String> namespaces = trusted.get("namespaces").items("names of namespaces").stream()
                .map(name -> name.text(NAMESPACE.asMatchPredicate(), "the name of a namespace"))
                .toList();
        return cidrs.isEmpty() && namespaces.isEmpty() ? Trust.NOBODY : new Trust(cidrs, namespaces);
    }

    private static String block(Setting item) {
        String block = item.text(IpAddress::isBlock, "an address block such as 10.0.0.0/8 or 2001:db8::/32");
        if (block.endsWith("/0")) {
            throw item.wrong("is the whole Internet; name the blocks that you trust");
        }
        return block;
    }
}
