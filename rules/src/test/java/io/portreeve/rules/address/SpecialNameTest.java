package io.portreeve.rules.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.address.SpecialAddress.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST.",
                "a.localhost",
                "127.0.0.1",
                "127.255.1.2",
                "127.1",
                "127.0.1",
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "0177.0.0.1",
                "0",
                "0.0.0.0",
                "::1",
                "[::1]",
                "::",
                "::ffff:127.0.0.1",
                "127.0.0.1.nip.io",
                "a.b-127-0-0-1.sslip.io",
                "a.lvh.me",
                "ip6-localhost"
            })
    void loopback_is_told_in_every_spelling(String host) {
        assertThat(SpecialName.of(host)).map(SpecialAddress::kind).contains(Kind.LOOPBACK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254", "169.254.43518", "0xa9fea9fe", "::ffff:169.254.169.254", "fd00:ec2::254",
                "FD00:EC2:0:0:0:0:0:254", "100.100.100.200", "168.63.129.16", "192.0.0.192", "metadata.google.internal",
                "Metadata.Google.Internal.", "169-254-169-254.nip.io"
            })
    void metadata_services_are_told(String host) {
        assertThat(SpecialName.of(host)).map(SpecialAddress::kind).contains(Kind.METADATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.1.1", "fe80::1", "febf::1"})
    void other_link_local_addresses_are_told(String host) {
        assertThat(SpecialName.of(host)).map(SpecialAddress::kind).contains(Kind.LINK_LOCAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", ".", "www.example.com", "localhost.example.com", "127.0.0.1.example.com", "10.0.0.1", "128.1",
                "256.0.0.1", "127.0.0.256", "08.0.0.1", "1.2.3.4.5", "4294967296", "99999999999999999999", "nip.io",
                "10.0.0.1.nip.io", "my-metadata.google.internal.example.com"
            })
    void ordinary_hosts_are_left_alone(String host) {
        assertThat(SpecialName.of(host)).isEmpty();
    }
}
