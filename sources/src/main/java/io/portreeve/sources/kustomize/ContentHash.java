package io.portreeve.sources.kustomize;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What Kustomize puts behind the name of a generated object, so that another content has another name. */
final class ContentHash {
    private static final int LENGTH = 10;

    private ContentHash() {}

    /** Of a ConfigMap or a Secret; nothing of the content can be read from it. */
    static String of(MadeMapping object) {
        boolean secret = object.text("kind").equals("Secret");
        StringBuilder json = new StringBuilder("{");
        if (!secret) {
            object.get("binaryData")
                    .ifPresent(data ->
                            json.append("\"binaryData\":").append(mapping(data)).append(','));
        }
        json.append("\"data\":")
                .append(object.get("data").map(ContentHash::mapping).orElse("\"\""));
        json.append(",\"kind\":").append(quoted(object.text("kind")));
        // Kustomize means to count the name too, but never finds it.
        json.append(",\"name\":\"\"");
        if (secret) {
            Optional<Made> texts = object.get("stringData");
            texts.ifPresent(data -> json.append(",\"stringData\":").append(mapping(data)));
            json.append(",\"type\":").append(quoted(object.text("type")));
        }
        return encoded(json.append('}').toString());
    }

    private static String mapping(Made data) {
        Map<String, String> sorted = new TreeMap<>(MadeMapping.texts(Optional.of(data)));
        StringBuilder json = new StringBuilder("{");
        sorted.forEach((key, value) -> json.append(json.length() > 1 ? "," : "")
                .append(quoted(key))
                .append(':')
                .append(quoted(value)));
        return json.append('}').toString();
    }

    /** As Go writes JSON, which keeps what a browser could take for markup apart. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '<', '>', '&', '\u2028', '\u2029' ->
                    json.append("\\u").append(HexFormat.of().toHexDigits(c));
                default -> {
                    if (c < ' ') {
                        json.append("\\u").append(HexFormat.of().toHexDigits(c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }

    private static String encoded(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(digest).substring(0, LENGTH);
            return hex.replace('0', 'g')
                    .replace('1', 'h')
                    .replace('3', 'k')
                    .replace('a', 'm')
                    .replace('e', 't');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
