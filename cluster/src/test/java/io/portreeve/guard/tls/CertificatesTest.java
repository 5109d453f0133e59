package io.portreeve.guard.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How certificates are made, kept, renewed and read. */
class CertificatesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private final CertificateEvents events = new CertificateEvents() {
        @Override
        public void changed(ServingPair pair) {
            told.add("changed: " + pair.expires());
        }

        @Override
        public void refused(String sentence) {
            told.add("refused: " + sentence);
        }
    };

    @Test
    void an_empty_folder_gets_an_authority_and_a_certificate() throws IOException, GeneralSecurityException {
        Certificates certificates = in(NOW, "Guard.shop.svc", "10.0.0.7", "::1");

        X509Certificate server = certificates.current().certificate();
        X509Certificate authority = Pem.certificates(Files.readAllBytes(folder.resolve("ca.crt")), "ca.crt")
                .get(0);
        server.verify(authority.getPublicKey());
        assertThat(certificates.areOwn()).isTrue();
        assertThat(server.getSubjectAlternativeNames().toString())
                .isEqualTo("[[7, 0:0:0:0:0:0:0:1], [7, 10.0.0.7], [2, guard.shop.svc]]");
        assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(server.getBasicConstraints()).isEqualTo(-1);
        assertThat(certificates.current().expires()).isEqualTo(NOW.plus(Duration.ofDays(90)));
        assertThat(authority.getBasicConstraints()).isZero();
        assertThat(authority.getNotAfter().toInstant()).isEqualTo(NOW.plus(Duration.ofDays(3650)));
        assertThat(certificates.trusted().orElseThrow()).startsWith("-----BEGIN CERTIFICATE-----\n");
    }

    @Test
    void keys_are_for_their_owner_alone_and_nothing_else_is_left() throws IOException {
        in(NOW, "a");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("ca.crt", "ca.key", "tls.crt", "tls.key");
        }
        for (String key : List.of("ca.key", "tls.key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(key))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_certificate_stays_until_a_third_of_its_life_is_left() throws IOException {
        BigInteger first = serial(in(NOW, "a"));

        assertThat(serial(in(NOW.plus(Duration.ofDays(59)), "a"))).isEqualTo(first);
        assertThat(serial(in(NOW.plus(Duration.ofDays(61)), "a"))).isNotEqualTo(first);
    }

    @Test
    void a_certificate_is_made_anew_for_other_names() throws IOException {
        BigInteger first = serial(in(NOW, "a", "::1"));

        assertThat(serial(in(NOW, "a", "::1"))).isEqualTo(first);
        assertThat(serial(in(NOW, "::1"))).isEqualTo(first);
        assertThat(serial(in(NOW, "a", "b"))).isNotEqualTo(first);
    }

    @Test
    void a_new_authority_is_trusted_beside_the_old_one() throws IOException {
        Certificates first = in(NOW, "a");
        String before = first.trusted().orElseThrow();
        Certificates later = in(NOW.plus(Duration.ofDays(3640)), "a");

        assertThat(later.trusted().orElseThrow()).endsWith(before).hasSizeGreaterThan(before.length());
        assertThat(later.current().expires()).isEqualTo(NOW.plus(Duration.ofDays(3730)));
    }

    @Test
    void half_written_files_of_our_own_are_made_anew() throws IOException {
        in(NOW, "a");
        Files.writeString(folder.resolve("tls.key"), "");

        Certificates certificates = in(NOW, "a");
        assertThat(certificates.current().chain()).hasSize(1);
        assertThat(certificates.problem()).isEmpty();
    }

    @Test
    void files_of_others_are_read_and_never_written()
            throws IOException, GeneralSecurityException, OperatorCreationException {
        for (String form : List.of("PKCS#1", "SEC1", "PKCS#8 RSA", "PKCS#8 EC")) {
            KeyPair keys = keys(form.endsWith("EC") || form.equals("SEC1") ? "EC" : "RSA");
            String key = form.startsWith("PKCS#8") ? pkcs8(keys.getPrivate()) : traditional(keys.getPrivate());
            put(keys, key);

            Certificates certificates = in(NOW.plus(Duration.ofDays(364)), "other.name");
            assertThat(certificates.areOwn()).as(form).isFalse();
            assertThat(certificates.current().certificate().getPublicKey())
                    .as(form)
                    .isEqualTo(keys.getPublic());
            assertThat(Files.readString(folder.resolve("tls.key"))).as(form).isEqualTo(key);
            assertThat(certificates.trusted()).as(form).isEmpty();
        }
    }

    @Test
    void what_does_not_belong_together_is_told_with_its_file()
            throws IOException, GeneralSecurityException, OperatorCreationException {
        put(keys("EC"), pkcs8(keys("EC").getPrivate()));
        assertThatThrownBy(() -> in(NOW, "a"))
                .isInstanceOf(UnusableCertificate.class)
                .hasMessage("The key in tls.key is not that of the certificate in tls.crt.");

        put(keys("RSA"), pkcs8(keys("EC").getPrivate()));
        assertThatThrownBy(() -> in(NOW, "a"))
                .hasMessage("The key in tls.key is not that of the certificate in tls.crt.");

        Files.writeString(folder.resolve("tls.key"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        assertThatThrownBy(() -> in(NOW, "a")).hasMessage("tls.key holds no key of RSA or EC in PEM that can be read.");

        Files.writeString(folder.resolve("tls.key"), "nothing");
        assertThatThrownBy(() -> in(NOW, "a"))
                .hasMessage("tls.key holds no key in PEM that can be read without a password.");

        Files.delete(folder.resolve("tls.key"));
        assertThatThrownBy(() -> in(NOW, "a")).hasMessage("tls.key is missing or empty.");

        Files.write(folder.resolve("tls.key"), new byte[(1 << 20) + 1]);
        assertThatThrownBy(() -> in(NOW, "a")).hasMessage("tls.key is larger than 1 MiB, so it is no certificate.");
    }

    @Test
    void a_pair_that_arrives_in_halves_is_taken_when_it_is_whole()
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair first = keys("EC");
        put(first, pkcs8(first.getPrivate()));
        Certificates certificates = in(NOW, "a");
        BigInteger serial = serial(certificates);
        KeyPair second = keys("EC");
        String key = Files.readString(folder.resolve("tls.key"));
        put(second, key);

        certificates.look(events);
        certificates.look(events);
        assertThat(serial(certificates)).isEqualTo(serial);
        assertThat(certificates.refusal()).contains("The key in tls.key is not that of the certificate in tls.crt.");

        Files.writeString(folder.resolve("tls.key"), pkcs8(second.getPrivate()));
        certificates.look(events);
        certificates.look(events);
        assertThat(certificates.current().key().getEncoded())
                .isEqualTo(second.getPrivate().getEncoded());
        assertThat(certificates.refusal()).isEmpty();
        assertThat(told)
                .containsExactly(
                        "refused: The key in tls.key is not that of the certificate in tls.crt.",
                        "changed: 2027-11-26T08:00:00Z");
    }

    @Test
    void files_that_vanish_and_come_back_are_told_once()
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair keys = keys("EC");
        put(keys, pkcs8(keys.getPrivate()));
        Certificates certificates = in(NOW, "a");
        Files.move(folder.resolve("tls.key"), folder.resolve("away"));
        certificates.look(events);
        certificates.look(events);
        Files.move(folder.resolve("away"), folder.resolve("tls.key"));
        certificates.look(events);

        assertThat(told).containsExactly("refused: tls.key is missing or empty.", "changed: 2027-11-26T08:00:00Z");
        assertThat(certificates.refusal()).isEmpty();
    }

    @Test
    void a_mounted_secret_is_exchanged_by_its_links()
            throws IOException, GeneralSecurityException, OperatorCreationException {
        for (String version : List.of("..1", "..2")) {
            Path real = Files.createDirectories(folder.resolve(version));
            KeyPair keys = keys("EC");
            write(real, keys, pkcs8(keys.getPrivate()));
        }
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..1"));
        Files.createSymbolicLink(folder.resolve("tls.crt"), Path.of("..data/tls.crt"));
        Files.createSymbolicLink(folder.resolve("tls.key"), Path.of("..data/tls.key"));
        Certificates certificates = in(NOW, "a");
        byte[] before = certificates.current().key().getEncoded();

        Files.delete(folder.resolve("..data"));
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2"));
        certificates.look(events);
        assertThat(certificates.current().key().getEncoded()).isNotEqualTo(before);
        assertThat(told).hasSize(1);
    }

    @Test
    void names_are_dns_names_or_addresses() {
        assertThatThrownBy(() -> ServerNames.of(List.of("a b")))
                .hasMessage("A certificate cannot be made for a name that is neither a DNS name nor an IP address.");
        assertThatThrownBy(() -> ServerNames.of(List.of("-a"))).isInstanceOf(UnusableCertificate.class);
        assertThatThrownBy(() -> ServerNames.of(List.of("a".repeat(254)))).isInstanceOf(UnusableCertificate.class);
        assertThatThrownBy(() -> ServerNames.of(List.of())).hasMessage("A certificate cannot be made without a name.");
    }

    @Test
    void no_key_is_ever_printed() throws IOException {
        assertThat(in(NOW, "a").current().toString()).startsWith("ServingPair[").doesNotContain("key");
        assertThat(PairText.in(new CertificateFolder(folder)).toString()).isEqualTo("PairText");
    }

    private Certificates in(Instant time, String... names) throws IOException {
        return Certificates.in(folder, ServerNames.of(List.of(names)), Clock.fixed(time, ZoneOffset.UTC));
    }

    private static BigInteger serial(Certificates certificates) {
        return certificates.current().certificate().getSerialNumber();
    }

    private static KeyPair keys(String algorithm) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
        return generator.generateKeyPair();
    }

    private void put(KeyPair keys, String key) throws IOException, GeneralSecurityException, OperatorCreationException {
        write(folder, keys, key);
    }

    /** A certificate of that key for a year, signed by itself. */
    private static void write(Path where, KeyPair keys, String key)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        X500Name name = new X500Name("CN=example");
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(NOW),
                                Date.from(NOW.plus(Duration.ofDays(365))),
                                name,
                                keys.getPublic())
                        .build(new JcaContentSignerBuilder(
                                        keys.getPrivate().getAlgorithm().equals("RSA")
                                                ? "SHA256withRSA"
                                                : "SHA256withECDSA")
                                .build(keys.getPrivate())));
        Files.write(where.resolve("tls.crt"), Pem.text(List.of(certificate)));
        Files.write(where.resolve("tls.key"), key.getBytes(US_ASCII));
    }

    /** As openssl and cert-manager write it; what the JDK encodes lacks the curve. */
    private static String traditional(PrivateKey key) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            if (key instanceof ECPrivateKey ec) {
                byte[] encoded = new org.bouncycastle.asn1.sec.ECPrivateKey(
                                256, ec.getS(), SECObjectIdentifiers.secp256r1)
                        .getEncoded();
                writer.writeObject(new PemObject("EC PRIVATE KEY", encoded));
            } else {
                writer.writeObject(key);
            }
        }
        assertThat(text.toString()).containsPattern("BEGIN (RSA|EC) PRIVATE KEY");
        return text.toString();
    }

    private static String pkcs8(PrivateKey key) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(new JcaPKCS8Generator(key, null));
        }
        return text.toString();
    }
}
