package io.portreeve.guard.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How servers share an authority without speaking to each other. */
class SharedAuthorityTest {
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    @TempDir
    Path folder;

    private final Hands clock = new Hands();
    private final Place place = new Place();
    private final List<String> told = new ArrayList<>();

    /** A place in memory, in which somebody else may be faster. */
    private static final class Place implements AuthorityPlace {
        private Kept kept = new Kept("", new TreeMap<>());
        private String published = "";
        private Optional<Map<String, String>> faster = Optional.empty();
        private Optional<String> obstacle = Optional.empty();
        private boolean away;

        @Override
        public Kept read() throws IOException {
            if (away) {
                throw new IOException("The API server is away.");
            }
            return kept;
        }

        @Override
        public boolean replace(Kept before, Map<String, String> texts) {
            if (faster.isPresent()) {
                put(faster.get());
                faster = Optional.empty();
                return false;
            }
            if (!before.version().equals(kept.version())) {
                return false;
            }
            put(texts);
            return true;
        }

        private void put(Map<String, String> texts) {
            kept = new Kept(kept.version() + "x", new TreeMap<>(texts));
        }

        @Override
        public Optional<String> publish(String certificates) {
            if (obstacle.isEmpty()) {
                published = certificates;
            }
            return obstacle;
        }
    }

    private Certificates server(String name) throws IOException {
        return Certificates.shared(folder.resolve(name), ServerNames.of(List.of("guard.shop.svc")), place, clock);
    }

    private void look(Certificates certificates) {
        certificates.look(new CertificateEvents() {
            @Override
            public void changed(ServingPair pair) {
                told.add("changed");
            }

            @Override
            public void refused(String sentence) {
                told.add(sentence);
            }
        });
    }

    /** Whether a client that trusts what was published accepts the server. */
    private boolean isTrusted(Certificates certificates) throws IOException {
        for (X509Certificate authority : Pem.certificates(place.published.getBytes(US_ASCII), "published")) {
            if (hasSigned(authority, certificates.current().certificate())) {
                return clock.instant().isBefore(authority.getNotAfter().toInstant());
            }
        }
        return false;
    }

    private static boolean hasSigned(X509Certificate authority, X509Certificate server) {
        try {
            server.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private int trustedAuthorities() throws IOException {
        return Pem.certificates(place.published.getBytes(US_ASCII), "published").size();
    }

    @Test
    void two_servers_share_the_authority_and_have_certificates_of_their_own() throws IOException {
        Certificates one = server("one");
        Certificates other = server("other");

        assertThat(one.trusted()).isEqualTo(other.trusted());
        assertThat(place.published).isEqualTo(one.trusted().orElseThrow());
        assertThat(one.current().certificate().getSerialNumber())
                .isNotEqualTo(other.current().certificate().getSerialNumber());
        assertThat(isTrusted(one) && isTrusted(other)).isTrue();
        assertThat(one.problem()).isEmpty();
    }

    @Test
    void whoever_comes_second_takes_what_the_first_has_made() throws IOException {
        server("first");
        Map<String, String> made = place.kept.texts();
        place.kept = new AuthorityPlace.Kept("", new TreeMap<>());
        place.faster = Optional.of(made);
        Certificates second = server("second");

        assertThat(place.kept.texts()).isEqualTo(made);
        assertThat(isTrusted(second)).isTrue();
    }

    @Test
    void a_server_is_not_ready_until_somebody_is_told_whom_to_trust() throws IOException {
        place.obstacle = Optional.of("There is no configuration.");
        Certificates certificates = server("one");
        assertThat(certificates.problem()).contains("There is no configuration.");

        place.obstacle = Optional.empty();
        look(certificates);
        assertThat(certificates.problem()).isEmpty();
        assertThat(certificates.obstacle()).isEmpty();
        assertThat(isTrusted(certificates)).isTrue();
    }

    @Test
    void a_cluster_that_is_away_is_told_once_and_the_certificate_stays() throws IOException {
        Certificates certificates = server("one");
        place.away = true;
        look(certificates);
        look(certificates);
        assertThat(told).containsExactly("The API server is away.");
        assertThat(certificates.problem()).isEmpty();
        assertThat(certificates.obstacle()).contains("The API server is away.");
    }

    @Test
    void the_next_authority_signs_only_after_it_was_known_for_ten_minutes() throws IOException {
        Certificates one = server("one");
        Certificates other = server("other");
        String first = one.trusted().orElseThrow();

        clock.now = NOW.plus(Duration.ofDays(3650 - 364));
        place.obstacle = Optional.of("Nobody can be told.");
        look(one);
        clock.now = clock.now.plus(Duration.ofDays(1));
        look(other);
        assertThat(place.kept.texts()).containsEntry("ca.crt", first).containsKey("next.crt");

        place.obstacle = Optional.empty();
        look(other);
        look(one);
        assertThat(trustedAuthorities()).isEqualTo(2);
        assertThat(place.kept.texts()).containsEntry("ca.crt", first).containsKey("next.published");
        assertThat(isTrusted(one) && isTrusted(other)).isTrue();

        clock.now = clock.now.plus(Duration.ofMinutes(9));
        look(one);
        assertThat(place.kept.texts()).containsEntry("ca.crt", first);

        clock.now = clock.now.plus(Duration.ofMinutes(2));
        look(one);
        assertThat(place.kept.texts()).doesNotContainEntry("ca.crt", first);
        assertThat(place.kept.texts()).containsEntry("previous.crt", first).doesNotContainKey("next.key");
        assertThat(isTrusted(one) && isTrusted(other)).isTrue();
        look(other);
        assertThat(trustedAuthorities()).isEqualTo(2);
        assertThat(isTrusted(one) && isTrusted(other)).isTrue();

        clock.now = NOW.plus(Duration.ofDays(3651));
        look(one);
        assertThat(trustedAuthorities()).isEqualTo(1);
        look(other);
        assertThat(isTrusted(one) && isTrusted(other)).isTrue();
    }

    @Test
    void a_secret_that_holds_something_else_is_not_overwritten() {
        place.put(Map.of("ca.crt", "hello", "ca.key", "hello"));

        assertThatThrownBy(() -> server("one")).isInstanceOf(UnusableCertificate.class);
        assertThat(place.kept.texts()).containsEntry("ca.crt", "hello");
    }

    @Test
    void a_folder_with_the_certificate_of_others_is_left_alone() throws IOException {
        CertificateFolder others = new CertificateFolder(folder.resolve("one"));
        others.write("tls.crt", new byte[] {1});

        assertThatThrownBy(() -> server("one"))
                .hasMessage("The folder holds certificates of others, which would be overwritten.");
    }

    @Test
    void no_key_is_printed() throws IOException {
        server("one");

        assertThat(place.kept.toString()).isEqualTo("Kept[x]");
    }
}
