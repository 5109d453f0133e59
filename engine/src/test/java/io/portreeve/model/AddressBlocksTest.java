package io.portreeve.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlocksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0/0",
                "203.0.113.7/0",
                "::/0",
                "2000::/3",
                "10.0.0.0/8 0.0.0.0/0",
                "0.0.0.0/1 128.0.0.0/1",
                "128.0.0.0/1 0.0.0.0/1",
                "::/1 8000::/1",
                "0.0.0.0/2 64.0.0.0/2 128.0.0.0/2 192.0.0.0/2",
                "0.0.0.0/1 64.0.0.0/2 128.0.0.0/1",
                "::ffff:0:0/96",
                // everything but the private addresses
                "0.0.0.0/5 8.0.0.0/7 11.0.0.0/8 12.0.0.0/6 16.0.0.0/4 32.0.0.0/3 64.0.0.0/2 128.0.0.0/3 160.0.0.0/5"
                        + " 168.0.0.0/6 172.0.0.0/12 172.32.0.0/11 172.64.0.0/10 172.128.0.0/9 173.0.0.0/8 174.0.0.0/7"
                        + " 176.0.0.0/4 192.0.0.0/9 192.128.0.0/11 192.160.0.0/13 192.169.0.0/16 192.170.0.0/15"
                        + " 192.172.0.0/14 192.176.0.0/12 192.192.0.0/10 193.0.0.0/8 194.0.0.0/7 196.0.0.0/6"
                        + " 200.0.0.0/5 208.0.0.0/4"
            })
    void the_whole_internet_is_told_however_it_is_split(String blocks) {
        assertThat(AddressBlocks.coverTheInternet(List.of(blocks.split(" ", -1))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/8",
                "0.0.0.0/1",
                "0.0.0.0/1 128.0.0.0/2",
                "0.0.0.0/1 8000::/1",
                "0.0.0.0/2 128.0.0.0/1",
                "::/3",
                "2000::/4",
                "office",
                "0.0.0.0",
                "0.0.0.0/33",
                "::ffff:0:0/97"
            })
    void anything_less_is_not(String blocks) {
        assertThat(AddressBlocks.coverTheInternet(List.of(blocks.split(" ", -1))))
                .isFalse();
    }
}
