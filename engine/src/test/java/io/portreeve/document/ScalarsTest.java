package io.portreeve.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScalarsTest {
    private static Object plain(String text) {
        return Scalars.resolve(new ScalarNode(0, 0, text, ScalarStyle.PLAIN, ""));
    }

    private static void everyOneIs(Object value, String... texts) {
        for (String text : texts) {
            assertThat(plain(text)).as(text).isEqualTo(value);
        }
    }

    private static void staysText(String... texts) {
        for (String text : texts) {
            assertThat(plain(text)).as(text).isEqualTo(text);
        }
    }

    @Test
    void yes_and_no_are_booleans_in_their_usual_capitalisations() {
        everyOneIs(true, "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
        everyOneIs(false, "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
        staysText("yEs", "tRUE", "oN", "yesterday", "nope", "trues");
    }

    @Test
    void null_has_five_forms() {
        everyOneIs(Scalars.NULL, "", "~", "null", "Null", "NULL");
        staysText("nULL", "~x", "nil");
    }

    @Test
    void integers_take_their_base_from_their_prefix() {
        everyOneIs(22L, "22", "+22", "2_2", "0x16", "0X16", "0b10110", "0o26", "026", "0_26", "0x1_6");
        everyOneIs(-22L, "-22", "-0x16", "-0b10110", "-026");
        everyOneIs(420L, "0644", "0o644");
        everyOneIs(15L, "0o17", "017");
        everyOneIs(0L, "0", "-0", "+0", "00", "0x0");
        everyOneIs(Long.MIN_VALUE, "-9223372036854775808");
        everyOneIs(Long.MAX_VALUE, "9223372036854775807");
    }

    @Test
    void floats_need_a_point_or_an_exponent() {
        everyOneIs(0.5, ".5", "0.5", "+.5", "5e-1", "5E-1", "0.5_0");
        everyOneIs(8.0, "08", "8.", "8.0", "80e-1");
        everyOneIs(1.8446744073709552E19, "18446744073709551615");
        everyOneIs(Double.POSITIVE_INFINITY, ".inf", ".Inf", "+.INF");
        everyOneIs(Double.NEGATIVE_INFINITY, "-.inf");
        everyOneIs(Double.NaN, ".nan", ".NaN");
        staysText("1e400", ".", "..", "1.2.3", "e5", "1e", "1e+", ".inF", "._5", "0x1.8p1");
    }

    @Test
    void what_only_begins_like_a_number_is_text() {
        staysText(
                "64512:1",
                "22:30:00",
                "1.21.0-alpine",
                "10.0.0.0/8",
                "2001-01-01",
                "-",
                "+",
                "--",
                "-x",
                "0x",
                "0b",
                "0b2",
                "0xg",
                "80/TCP",
                "8080-8090",
                "50m",
                "64Mi",
                "_1",
                "_",
                "25%",
                "٣",
                "1٣");
        assertThat(plain("-_")).isEqualTo("-_");
    }

    @Test
    void quoted_and_block_scalars_are_text() {
        Cursor root = Reading.clean("a: \"22\"\nb: 'yes'\nc: |-\n  22\nd: >-\n  null\ne: \"\"\n");

        assertThat(root.entries().values().stream().map(Cursor::scalar).map(s -> Scalars.resolve(s.orElseThrow())))
                .containsExactly("22", "yes", "22", "null", "");
    }

    @Test
    void tags_decide_over_quotes() {
        Cursor root = Reading.clean(
                "a: !!str 22\nb: !!int \"22\"\nc: !!bool 'yes'\nd: !own 22\ne: !!float \"0.5\"\nf: !!binary MjI=\n");

        assertThat(root.entries().values().stream().map(Cursor::scalar).map(s -> Scalars.resolve(s.orElseThrow())))
                .containsExactly("22", 22L, true, "22", 0.5, "MjI=");
    }
}
