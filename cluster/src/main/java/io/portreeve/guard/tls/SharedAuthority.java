package io.portreeve.guard.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An authority of our own that several servers share, each of which signs its own certificate. Nobody leads: each does what is due, and
 * whoever comes second finds it done. A new authority is made known first, and signs only after everybody had time to hear of it.
 */
final class SharedAuthority {
    private static final String NEXT = "next.crt";
    private static final String NEXT_KEY = "next.key";
    private static final String NEXT_PUBLISHED = "next.published";
    private static final String PREVIOUS = "previous.crt";

    /** The next one is made when so much is left of the one in use. */
    private static final Duration EARLY = Duration.ofDays(365);

    /** From when the next one is known until it signs. */
    private static final Duration SPREADING = Duration.ofMinutes(10);

    private static final int TRIES = 5;

    private final AuthorityPlace place;
    private final CertificateFolder folder;
    private boolean isPublished;
    private String obstacle = "The certificate authority has not been made known to the cluster yet.";

    SharedAuthority(AuthorityPlace place, CertificateFolder folder) {
        this.place = place;
        this.folder = folder;
    }

    /** Does what is due, and puts the authority into the folder, where the server's own certificate is signed by it. */
    void look(Instant now) throws IOException {
        AuthorityPlace.Kept kept = settled(now);
        Map<String, String> texts = kept.texts();
        String trusted = trusted(texts);
        write(CertificateFolder.AUTHORITY_KEY, texts.getOrDefault(CertificateFolder.AUTHORITY_KEY, ""));
        write(CertificateFolder.AUTHORITY, trusted);
        Optional<String> stands = place.publish(trusted);
        isPublished |= stands.isEmpty();
        obstacle = stands.orElse("");
        if (stands.isEmpty() && texts.containsKey(NEXT) && !texts.containsKey(NEXT_PUBLISHED)) {
            Map<String, String> known = new TreeMap<>(texts);
            known.put(NEXT_PUBLISHED, now.toString());
            place.replace(kept, known);
        }
    }

    /** Why nobody will trust the server yet; empty once it has been made known. */
    Optional<String> problem() {
        return isPublished ? Optional.empty() : Optional.of(obstacle);
    }

    /** What stands in the way at this moment; may be empty. */
    String obstacle() {
        return obstacle;
    }

    private AuthorityPlace.Kept settled(Instant now) throws IOException {
        AuthorityPlace.Kept kept = place.read();
        for (int i = 0; i < TRIES; i++) {
            Optional<Map<String, String>> due = due(kept.texts(), now);
            if (due.isEmpty()) {
                return kept;
            }
            place.replace(kept, due.get());
            kept = place.read();
        }
        throw new IOException("The authority is changed again and again by others.");
    }

    private static Optional<Map<String, String>> due(Map<String, String> texts, Instant now) throws IOException {
        if (!texts.containsKey(CertificateFolder.AUTHORITY) && !texts.containsKey(CertificateFolder.AUTHORITY_KEY)) {
            return Optional.of(made(Map.of(), CertificateFolder.AUTHORITY, CertificateFolder.AUTHORITY_KEY, now));
        }
        ServingPair authority = pair(texts, CertificateFolder.AUTHORITY, CertificateFolder.AUTHORITY_KEY);
        if (texts.containsKey(NEXT)) {
            return isSpread(texts, now) ? Optional.of(promoted(texts)) : Optional.empty();
        }
        if (now.plus(EARLY).isAfter(authority.expires())) {
            return Optional.of(made(texts, NEXT, NEXT_KEY, now));
        }
        return hasEnded(texts, now) ? Optional.of(without(texts, PREVIOUS)) : Optional.empty();
    }

    private static boolean isSpread(Map<String, String> texts, Instant now) {
        try {
            String since = texts.getOrDefault(NEXT_PUBLISHED, Instant.MAX.toString());
            return now.minus(SPREADING).isAfter(Instant.parse(since));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Map<String, String> promoted(Map<String, String> texts) throws IOException {
        pair(texts, NEXT, NEXT_KEY);
        Map<String, String> promoted = new TreeMap<>();
        promoted.put(PREVIOUS, texts.getOrDefault(CertificateFolder.AUTHORITY, ""));
        promoted.put(CertificateFolder.AUTHORITY, texts.getOrDefault(NEXT, ""));
        promoted.put(CertificateFolder.AUTHORITY_KEY, texts.getOrDefault(NEXT_KEY, ""));
        return promoted;
    }

    private static boolean hasEnded(Map<String, String> texts, Instant now) throws IOException {
        if (!texts.containsKey(PREVIOUS)) {
            return false;
        }
        for (X509Certificate certificate : Pem.certificates(bytes(texts, PREVIOUS), PREVIOUS)) {
            if (now.isBefore(certificate.getNotAfter().toInstant())) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> without(Map<String, String> texts, String name) {
        Map<String, String> fewer = new TreeMap<>(texts);
        fewer.remove(name);
        return fewer;
    }

    private static Map<String, String> made(Map<String, String> texts, String certificate, String key, Instant now)
            throws IOException {
        try {
            ServingPair authority = Issuer.authority(now);
            Map<String, String> more = new TreeMap<>(texts);
            more.put(certificate, new String(Pem.text(authority.chain()), US_ASCII));
            more.put(key, new String(Pem.text(authority.key()), US_ASCII));
            return more;
        } catch (GeneralSecurityException e) {
            throw new UnusableCertificate("A certificate cannot be made: this Java lacks ECDSA over P-256.", e);
        }
    }

    private static ServingPair pair(Map<String, String> texts, String certificate, String key) throws IOException {
        return ServingPair.of(
                Pem.certificates(bytes(texts, certificate), certificate), Pem.key(bytes(texts, key), key));
    }

    private static byte[] bytes(Map<String, String> texts, String name) {
        return texts.getOrDefault(name, "").getBytes(US_ASCII);
    }

    /** Who signs, who will, and who did. */
    private static String trusted(Map<String, String> texts) {
        return texts.getOrDefault(CertificateFolder.AUTHORITY, "")
                + texts.getOrDefault(NEXT, "")
                + texts.getOrDefault(PREVIOUS, "");
    }

    private void write(String file, String text) throws IOException {
        byte[] bytes = text.getBytes(US_ASCII);
        Optional<byte[]> before = folder.read(file);
        if (before.isEmpty() || !Arrays.equals(before.get(), bytes)) {
            folder.write(file, bytes);
        }
    }
}
