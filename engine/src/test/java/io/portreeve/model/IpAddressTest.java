package io.portreeve.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.5",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.0.1",
                "127.0.0.1",
                "fc00::1",
                "fdff::",
                "fe80::1",
                "febf::1",
                "::1",
                "::ffff:10.0.0.5",
                "::ffff:a00:5"
            })
    void a_private_address_is_told(String text) {
        assertThat(IpAddress.parse(text))
                .hasValueSatisfying(address -> assertThat(address.isPrivate()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11.0.0.1", "172.15.255.255", "172.32.0.1", "192.169.0.1", "100.63.255.255", "100.128.0.1", "8.8.8.8",
                "2001:db8::1", "fbff::1", "fec0::1", "2::1", "1:2:3:4:5:6:7:8", "::ffff:8.8.8.8", "64:ff9b::10.0.0.5"
            })
    void a_public_address_is_told(String text) {
        assertThat(IpAddress.parse(text))
                .hasValueSatisfying(address -> assertThat(address.isPrivate()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.0.0",
                "10.0.0.0.1",
                "10.0.0.256",
                "010.0.0.1",
                "10.0.0.1 ",
                "10.0.0.-1",
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7::8",
                "12345::",
                "fe80::1%eth0",
                "::1.2.3",
                "g::",
                "1.2.3.4::",
                "99999999999.0.0.1"
            })
    void what_is_no_address_is_refused(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "::/0", "10.0.0.0/8", "10.0.0.5/32", "fd00::/128"})
    void a_block_has_a_prefix_length(String text) {
        assertThat(IpAddress.isBlock(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "::/129", "10.0.0.0/", "10.0.0.0/x", "office/8", "10.0.0.0/-1"})
    void what_is_no_block_is_refused(String text) {
        assertThat(IpAddress.isBlock(text)).isFalse();
    }
}
