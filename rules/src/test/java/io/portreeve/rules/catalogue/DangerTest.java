package io.portreeve.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.exposure.Disposition;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.reachability.Premise;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DangerTest {
    private static ExposurePath path(Scope scope, Premise... premises) {
        return new ExposurePath(
                List.of(),
                scope,
                Disposition.REACHES_CONTAINER,
                List.of(premises),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String severity(Danger danger, Scope scope) {
        return danger.severityAt(scope).map(Severity::toString).orElse("-");
    }

    @ParameterizedTest
    @CsvSource({
        // danger         internet  network  cluster  namespace  none
        "admin,           critical, high,    high,    medium,    low",
        "control-plane,   critical, high,    high,    medium,    low",
        "debug,           critical, high,    high,    medium,    low",
        "data-store,      critical, high,    low,     info,      -",
        "broker,          critical, high,    low,     info,      -",
        "secret-store,    critical, high,    low,     info,      -",
        "admin-console,   critical, high,    low,     info,      -",
        "metrics-console, high,     medium,  low,     info,      -",
        "metrics,         medium,   low,     info,    -,         -",
        "application,     -,        -,       -,       -,         -"
    })
    void severity_follows_danger_and_scope(
            String name, String internet, String network, String cluster, String namespace, String none) {
        Danger danger = Danger.of(name).orElseThrow();
        assertThat(severity(danger, Scope.INTERNET)).isEqualTo(internet);
        assertThat(severity(danger, Scope.NETWORK)).isEqualTo(network);
        assertThat(severity(danger, Scope.CLUSTER)).isEqualTo(cluster);
        assertThat(severity(danger, Scope.NAMESPACE)).isEqualTo(namespace);
        assertThat(severity(danger, Scope.RESTRICTED)).isEqualTo(namespace);
        assertThat(severity(danger, Scope.NONE)).isEqualTo(none);
    }

    @Test
    void every_danger_can_be_named() {
        assertThat(Danger.values()).allSatisfy(danger -> {
            assertThat(Danger.of(danger.toString())).contains(danger);
            assertThat(danger.noun()).isNotBlank();
        });
        assertThat(Danger.of("harmless")).isEmpty();
    }

    @Test
    void an_unknown_scope_counts_as_the_internet_less_one_level() {
        assertThat(Danger.ADMIN.severityOf(path(Scope.UNKNOWN))).contains(Severity.HIGH);
        assertThat(Danger.ADMIN.severityAt(Scope.UNKNOWN)).contains(Severity.HIGH);
        assertThat(Danger.METRICS.severityOf(path(Scope.UNKNOWN))).contains(Severity.LOW);
    }

    @Test
    void a_condition_costs_one_level_but_a_standing_premise_does_not() {
        Premise condition = Premise.condition("the nodes have public addresses");
        assertThat(Danger.DATA_STORE.severityOf(path(Scope.NETWORK, condition))).contains(Severity.MEDIUM);
        assertThat(Danger.DATA_STORE.severityOf(path(Scope.NETWORK, Premise.standing("policies are enforced"))))
                .contains(Severity.HIGH);
    }

    @Test
    void what_is_only_possible_is_never_more_than_info() {
        Classification possible =
                new Classification("Grafana", Danger.METRICS_CONSOLE, Confidence.POSSIBLE, "3000 is a usual port");
        Classification likely =
                new Classification("Grafana", Danger.METRICS_CONSOLE, Confidence.LIKELY, "the image is grafana");
        assertThat(possible.severityOf(path(Scope.INTERNET))).contains(Severity.INFO);
        assertThat(likely.severityOf(path(Scope.INTERNET))).contains(Severity.HIGH);
        assertThat(likely.severityAt(Scope.NETWORK)).contains(Severity.MEDIUM);
    }
}
