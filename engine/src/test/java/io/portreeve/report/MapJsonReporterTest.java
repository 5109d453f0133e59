package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import io.portreeve.Given;
import io.portreeve.exposure.Disposition;
import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapJsonReporterTest {
    private static final SchemaCheck SCHEMA = SchemaCheck.of("map.schema.json", SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @EnumSource
    void every_map_fits_the_schema(MapSample sample) throws IOException {
        SCHEMA.accepts(json(sample.report()));
    }

    @Test
    void every_scope_disposition_kind_of_hop_and_severity_fits_the_schema() throws IOException {
        SCHEMA.accepts(json(everyWord()));
    }

    @Test
    void the_schema_refuses_a_key_that_it_does_not_know() throws IOException {
        SCHEMA.refuses(json(MapSample.FLAGSHIP.report()).replace("\"disposition\"", "\"dispositions\""));
    }

    @Test
    void a_path_says_what_interfaces_promise() throws IOException {
        assertThat(json(MapSample.FLAGSHIP.report()).replaceAll("\\s+", " ")).contains("""
                { "scope": "internet", "source": "Internet", "workload": { "namespace": null, "kind": "Deployment", \
                "name": "admin-dashboard" }, "port": 9000, "protocol": "TCP", "disposition": "REACHES_CONTAINER", \
                "danger": { "title": "Administration console", "severity": "critical" }, "premises": [""");
    }

    @Test
    void a_path_without_pods_has_neither_workload_nor_port() throws IOException {
        assertThat(json(MapSample.LANES.report())).contains("""
                "workload": null,
                      "port": null,
                      "protocol": "TCP",
                      "disposition": "NO_ENDPOINTS",
                """);
    }

    @Test
    void ranges_that_alone_may_come_are_the_source() throws IOException {
        MapReport narrowed = MapSample.report(Given.manifests("""
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec:
                  type: LoadBalancer
                  loadBalancerSourceRanges: [203.0.113.0/24, 198.51.100.0/24]
                  selector: {app: web}
                  ports: [{port: 80}]
                """));
        assertThat(json(narrowed)).contains("\"source\": \"203.0.113.0/24, 198.51.100.0/24\"");
    }

    private static String json(MapReport report) throws IOException {
        StringBuilder text = new StringBuilder();
        new MapJsonReporter("1.2.3").write(report, text);
        return text.toString();
    }

    private static MapReport everyWord() {
        List<Hop> hops = new ArrayList<>();
        for (Hop.Kind kind : Hop.Kind.values()) {
            hops.add(Hop.of(kind, "step"));
        }
        List<ExposurePath> paths = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            for (Disposition disposition : Disposition.values()) {
                paths.add(new ExposurePath(
                        hops, scope, disposition, List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
            }
        }
        MapReport sample = MapSample.EMPTY.report();
        Severity[] all = Severity.values();
        return MapReport.of(
                new ExposureMap(paths),
                path -> Optional.of(new Danger("x", all[paths.indexOf(path) % all.length])),
                false,
                sample.statistics(),
                List.of());
    }
}
