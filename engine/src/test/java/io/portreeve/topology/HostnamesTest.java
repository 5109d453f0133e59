package io.portreeve.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.Value;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostnamesTest {
    @ParameterizedTest
    @CsvSource({
        "shop.example.com, shop.example.com, true",
        "shop.example.com, SHOP.example.com, true",
        "shop.example.com, shop.example.org, false",
        "*.example.com, shop.example.com, true",
        "*.example.com, de.shop.example.com, true",
        "*.example.com, example.com, false",
        "*.example.com, notexample.com, false",
        "shop.example.com, *.example.com, true",
        "*.example.com, *.shop.example.com, true",
        "*.shop.example.com, *.example.com, true",
        "*.example.com, *.example.org, false",
        "'', shop.example.com, true",
        "shop.example.com, '', true"
    })
    void names_meet_where_some_host_fits_both(String listener, String route, boolean expected) {
        assertThat(Hostnames.meet(name(listener), List.of(name(route)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"shop.example.com", "*.example.com"})
    void a_route_without_host_names_meets_every_listener(String listener) {
        assertThat(Hostnames.meet(name(listener), List.of())).isTrue();
    }

    private static Value<String> name(String text) {
        return Value.defaulted(text, "the test says so");
    }
}
