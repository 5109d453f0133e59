package io.portreeve.sources.kustomize;

import io.portreeve.document.Cursor;
import io.portreeve.source.SourceRange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An item of {@code configMapGenerator} or {@code secretGenerator}. */
final class Generator {
    private static final int LINE = 70;
    private static final String NAMESPACE = "namespace";

    /** Where a generator's paths lead. */
    interface Files {
        Optional<Location> find(SourceRange place, String path);
    }

    private final Cursor item;
    private final Cursor common;
    private final boolean secret;
    private final Files files;
    private final Library library;
    private final Account account;
    private final Map<String, MadeEntry> texts = new TreeMap<>();
    private final Map<String, MadeEntry> binaries = new TreeMap<>();

    Generator(Cursor item, Cursor common, boolean secret, Files files, Library library, Account account) {
        this.item = item;
        this.common = common;
        this.secret = secret;
        this.files = files;
        this.library = library;
        this.account = account;
    }

    String behavior() {
        return item.get("behavior").text().orElse("");
    }

    /** The object, without its hash. */
    Resource generate() {
        for (String list : new String[] {"envs", "env"}) {
            Cursor written = item.get(list);
            written.items().forEach(this::addLines);
            written.text().ifPresent(path -> addLines(written));
        }
        item.get("literals").items().forEach(this::addLiteral);
        item.get("files").items().forEach(this::addFile);
        Resource resource = new Resource(object());
        return resource.hashed(!flag("disableNameSuffixHash"));
    }

    private boolean flag(String option) {
        return common.get(option).bool().orElse(false)
                || item.at("options", option).bool().orElse(false);
    }

    private void addLines(Cursor written) {
        read(written, written.text().orElse("")).ifPresent(bytes -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            for (String line : (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r?\n", -1)) {
                String pair = line.stripLeading();
                if (!pair.isEmpty() && !pair.startsWith("#")) {
                    int equals = pair.indexOf('=');
                    String key = equals < 0 ? pair : pair.substring(0, equals);
                    put(key, pair.substring(equals < 0 ? pair.length() : equals + 1), written.range());
                }
            }
        });
    }

    private void addLiteral(Cursor written) {
        String pair = written.text().orElse("");
        int equals = pair.indexOf('=');
        if (equals <= 0) {
            account.impossible(written.range(), "A literal is key=value, and this one is not: it was left out.");
            return;
        }
        put(pair.substring(0, equals), unquoted(pair.substring(equals + 1)), written.range());
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && value.charAt(0) == value.charAt(value.length() - 1)
                && (value.charAt(0) == '"' || value.charAt(0) == '\'');
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private void addFile(Cursor written) {
        String said = written.text().orElse("");
        int equals = said.indexOf('=');
        String path = said.substring(equals + 1);
        String key = equals < 0 ? path.substring(path.lastIndexOf('/') + 1) : said.substring(0, equals);
        read(written, path).ifPresent(bytes -> {
            Optional<String> text = text(bytes);
            if (text.isPresent()) {
                put(key, text.get(), written.range());
            } else {
                putBinary(key, bytes, written.range());
            }
        });
    }

    private Optional<byte[]> read(Cursor written, String path) {
        try {
            Optional<Location> file = files.find(written.range(), path);
            return file.isEmpty() ? Optional.empty() : Optional.of(library.bytes(file.get()));
        } catch (IOException e) {
            account.missing(
                    written.range(), "'" + Account.shortened(path) + "' cannot be read: " + Account.reason(e) + ".");
            return Optional.empty();
        }
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private void put(String key, String value, SourceRange place) {
        if (secret) {
            putBinary(key, value.getBytes(StandardCharsets.UTF_8), place);
        } else {
            texts.put(key, entry(key, value, place));
        }
    }

    private void putBinary(String key, byte[] value, SourceRange place) {
        (secret ? texts : binaries)
                .put(key, entry(key, lines(Base64.getEncoder().encodeToString(value)), place));
    }

    /** Kustomize breaks what is long into lines, which counts for the hash. */
    private static String lines(String encoded) {
        if (encoded.length() / LINE == 0) {
            return encoded;
        }
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < encoded.length(); at += LINE) {
            lines.append(encoded, at, Math.min(encoded.length(), at + LINE)).append('\n');
        }
        return lines.toString();
    }

    private static MadeEntry entry(String key, String value, SourceRange place) {
        Origin origin = new Origin(place);
        return new MadeEntry(key, origin, MadeScalar.text(value, origin));
    }

    private MadeMapping object() {
        Origin origin = new Origin(item.range());
        MadeMapping object = MadeMapping.empty(origin)
                .with("apiVersion", MadeScalar.text("v1", origin))
                .with("kind", MadeScalar.text(secret ? "Secret" : "ConfigMap", origin))
                .with("metadata", metadata(origin));
        if (!texts.isEmpty()) {
            object = object.with("data", new MadeMapping(texts, origin));
        }
        if (!binaries.isEmpty()) {
            object = object.with("binaryData", new MadeMapping(binaries, origin));
        }
        if (secret) {
            object =
                    object.with("type", Kustomization.text(item.get("type")).orElse(MadeScalar.text("Opaque", origin)));
        }
        return flag("immutable") ? object.with("immutable", MadeScalar.plain("true", origin)) : object;
    }

    private MadeMapping metadata(Origin origin) {
        MadeMapping metadata = MadeMapping.empty(origin)
                .with("name", Kustomization.text(item.get("name")).orElse(MadeScalar.text("", origin)));
        Optional<MadeScalar> namespace = Kustomization.text(item.get(NAMESPACE));
        metadata = namespace.isPresent() ? metadata.with(NAMESPACE, namespace.get()) : metadata;
        for (String pairs : new String[] {"labels", "annotations"}) {
            Map<String, MadeEntry> all = new LinkedHashMap<>();
            common.get(pairs).entries().forEach((key, value) -> all.put(key, pair(key, value)));
            item.at("options", pairs).entries().forEach((key, value) -> all.put(key, pair(key, value)));
            metadata = all.isEmpty() ? metadata : metadata.with(pairs, new MadeMapping(all, origin));
        }
        return metadata;
    }

    private static MadeEntry pair(String key, Cursor value) {
        return new MadeEntry(
                key, new Origin(value.keyRange()), MadeScalar.text(value.text().orElse(""), new Origin(value.range())));
    }
}
