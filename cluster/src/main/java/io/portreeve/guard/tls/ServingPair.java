package io.portreeve.guard.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * What a server proves itself with: a certificate, those above it, and its key.
 *
 * @param chain the server's own first
 */
public record ServingPair(List<X509Certificate> chain, PrivateKey key) {
    private static final byte[] PROBE = {1, 2, 3};

    public ServingPair {
        chain = List.copyOf(chain);
    }

    /** They, if the key is that of the certificate. */
    static ServingPair of(List<X509Certificate> chain, PrivateKey key) throws UnusableCertificate {
        if (chain.isEmpty()) {
            throw new UnusableCertificate("tls.crt holds no certificate.");
        }
        if (!belong(chain.get(0), key)) {
            throw new UnusableCertificate("The key in tls.key is not that of the certificate in tls.crt.");
        }
        return new ServingPair(chain, key);
    }

    /** The certificate that clients look at. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** From when on it is valid. */
    public Instant begins() {
        return certificate().getNotBefore().toInstant();
    }

    /** Until when it is valid. */
    public Instant expires() {
        return certificate().getNotAfter().toInstant();
    }

    /** Without the key, wherever it is printed. */
    @Override
    public String toString() {
        return "ServingPair[" + certificate().getSerialNumber() + "]";
    }

    /** A key without its half of the name is of another kind than the certificate, or of another certificate. */
    private static boolean belong(X509Certificate certificate, PrivateKey key) {
        try {
            Signature signature =
                    Signature.getInstance(key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initSign(key);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
