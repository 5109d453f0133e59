package io.portreeve.guard.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A certificate authority of our own in a folder, and the certificate that it signs: made when missing, and anew before they end. */
final class OwnAuthority {
    /** A certificate is made anew when a third of its life is left. */
    private static final Duration BEFORE = Issuer.SHORT.dividedBy(3);

    private final CertificateFolder folder;
    private final ServerNames names;

    OwnAuthority(CertificateFolder folder, ServerNames names) {
        this.folder = folder;
        this.names = names;
    }

    /** Makes what is missing or ends soon. */
    void renew(Instant now) throws IOException {
        try {
            Optional<ServingPair> authority = kept(CertificateFolder.AUTHORITY, CertificateFolder.AUTHORITY_KEY);
            boolean stays = authority.isPresent() && lasts(authority.get(), now);
            ServingPair issuer = stays ? authority.get() : replace(authority, now);
            Optional<ServingPair> server = kept(CertificateFolder.CERTIFICATE, CertificateFolder.KEY);
            if (server.isEmpty() || !stays || !serves(server.get(), issuer, now)) {
                write(
                        Issuer.server(issuer, names, now),
                        CertificateFolder.CERTIFICATE,
                        CertificateFolder.KEY,
                        List.of());
            }
        } catch (GeneralSecurityException e) {
            throw new UnusableCertificate("A certificate cannot be made: this Java lacks ECDSA over P-256.", e);
        }
    }

    /** The one before is still trusted: not everybody who trusts it learns of the new one at once. */
    private ServingPair replace(Optional<ServingPair> before, Instant now)
            throws IOException, GeneralSecurityException {
        ServingPair made = Issuer.authority(now);
        List<X509Certificate> trusted =
                before.map(pair -> List.of(pair.certificate())).orElse(List.of());
        write(made, CertificateFolder.AUTHORITY, CertificateFolder.AUTHORITY_KEY, trusted);
        return made;
    }

    private static boolean lasts(ServingPair pair, Instant now) {
        return now.plus(BEFORE).isBefore(pair.expires());
    }

    private boolean serves(ServingPair server, ServingPair issuer, Instant now) {
        try {
            server.certificate().verify(issuer.certificate().getPublicKey());
            return lasts(server, now) && names.areIn(server.certificate());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** What cannot be read, or does not belong together, is made anew like what is missing. */
    private Optional<ServingPair> kept(String certificate, String key) throws IOException {
        Optional<byte[]> chain = folder.read(certificate);
        Optional<byte[]> secret = folder.read(key);
        if (chain.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ServingPair.of(Pem.certificates(chain.get(), certificate), Pem.key(secret.get(), key)));
        } catch (UnusableCertificate e) {
            return Optional.empty();
        }
    }

    /** The key first: who finds a pair that does not belong together waits for the other half. */
    private void write(ServingPair pair, String certificate, String key, List<X509Certificate> more)
            throws IOException, GeneralSecurityException {
        List<X509Certificate> chain = new ArrayList<>(pair.chain());
        chain.addAll(more);
        folder.write(key, Pem.text(pair.key()));
        folder.write(certificate, Pem.text(chain));
    }
}
