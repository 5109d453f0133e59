package io.portreeve.guard.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** Certificates and keys as the text that everybody keeps them in. */
final class Pem {
    private static final int LINE = 64;

    private Pem() {}

    static List<X509Certificate> certificates(byte[] text, String file) throws UnusableCertificate {
        try {
            List<X509Certificate> certificates = new ArrayList<>();
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(text))) {
                certificates.add((X509Certificate) certificate);
            }
            return certificates;
        } catch (CertificateException e) {
            throw new UnusableCertificate(file + " holds no certificates in PEM.", e);
        }
    }

    /** A key of PKCS#8, PKCS#1 or SEC1, without password. */
    static PrivateKey key(byte[] text, String file) throws UnusableCertificate {
        try (PEMParser parser = new PEMParser(new InputStreamReader(new ByteArrayInputStream(text), ISO_8859_1))) {
            for (Object read = parser.readObject(); read != null; read = parser.readObject()) {
                if (read instanceof PEMKeyPair pair) {
                    return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
                }
                if (read instanceof PrivateKeyInfo key) {
                    return new JcaPEMKeyConverter().getPrivateKey(key);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new UnusableCertificate(file + " holds no key of RSA or EC in PEM that can be read.", e);
        }
        throw new UnusableCertificate(file + " holds no key in PEM that can be read without a password.");
    }

    static byte[] text(List<X509Certificate> certificates) throws GeneralSecurityException {
        StringBuilder text = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            append(text, "CERTIFICATE", encoded(certificate));
        }
        return text.toString().getBytes(US_ASCII);
    }

    static byte[] text(PrivateKey key) {
        StringBuilder text = new StringBuilder();
        append(text, "PRIVATE KEY", key.getEncoded());
        return text.toString().getBytes(US_ASCII);
    }

    private static byte[] encoded(X509Certificate certificate) throws CertificateEncodingException {
        return certificate.getEncoded();
    }

    private static void append(StringBuilder text, String kind, byte[] encoded) {
        text.append("-----BEGIN ").append(kind).append("-----\n");
        text.append(Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded));
        text.append("\n-----END ").append(kind).append("-----\n");
    }
}
