package io.portreeve.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A name for a finding that stays the same when lines move: a hash of what tells it from others, worked out when somebody
 * asks, since the text report never does and the platform takes long to find the algorithm.
 */
public final class Fingerprint {
    /** Of a finding that the scan has not named yet. */
    public static final Fingerprint NONE = written("");

    private static final int LENGTH = 32;

    private final String identity;
    private volatile @Nullable String text;

    private Fingerprint(String identity, @Nullable String text) {
        this.identity = identity;
        this.text = text;
    }

    /** The fingerprint of what tells a finding from all others. */
    public static Fingerprint of(String identity) {
        return new Fingerprint(identity, null);
    }

    /** One that is known already. */
    public static Fingerprint written(String text) {
        return new Fingerprint(text, text);
    }

    /** 32 hexadecimal digits. */
    @Override
    public String toString() {
        String known = text;
        if (known == null) {
            known = hash();
            text = known;
        }
        return known;
    }

    private String hash() {
        byte[] hash = sha256().digest(identity.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint print && toString().equals(print.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
