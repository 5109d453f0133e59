package io.portreeve.guard.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;

/** The files of a certificate and its key, as they stood there at one look. */
record PairText(String certificate, String key) {
    /** Before the first look, and after one that failed. */
    static final PairText NONE = new PairText("", "");

    /** What stands there; empty for a file that is missing. */
    static PairText in(CertificateFolder folder) throws IOException {
        return new PairText(text(folder, CertificateFolder.CERTIFICATE), text(folder, CertificateFolder.KEY));
    }

    private static String text(CertificateFolder folder, String file) throws IOException {
        return folder.read(file).map(bytes -> new String(bytes, ISO_8859_1)).orElse("");
    }

    ServingPair pair() throws UnusableCertificate {
        return ServingPair.of(
                Pem.certificates(present(certificate, CertificateFolder.CERTIFICATE), CertificateFolder.CERTIFICATE),
                Pem.key(present(key, CertificateFolder.KEY), CertificateFolder.KEY));
    }

    private static byte[] present(String text, String file) throws UnusableCertificate {
        if (text.isEmpty()) {
            throw new UnusableCertificate(file + " is missing or empty.");
        }
        return text.getBytes(ISO_8859_1);
    }

    /** Without the key, wherever it is printed. */
    @Override
    public String toString() {
        return "PairText";
    }
}
