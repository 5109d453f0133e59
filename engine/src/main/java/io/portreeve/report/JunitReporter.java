package io.portreeve.report;

import io.portreeve.scan.ScanResult;
import io.portreeve.scan.Statistics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The report as test results, as Jenkins and its like read them: a suite for each file, a failed test for each finding,
 * a broken one for each problem, and one that passes, since a build server takes a report without tests for a mistake.
 */
public final class JunitReporter implements Reporter {
    private final String version;

    /** The reporter of the given version of Portreeve. */
    public JunitReporter(String version) {
        this.version = version;
    }

    @Override
    public void write(ScanResult result, Appendable out) throws IOException {
        Xml xml = new Xml(out);
        int failures = result.findings().size();
        int errors = result.problems().size();
        Xml.Tag root = new Xml.Tag("testsuites").with("name", "portreeve");
        xml.element(counted(root, 1 + failures + errors, failures, errors), () -> {
            scan(xml, result);
            for (Map.Entry<String, List<JunitCase>> file : byFile(result).entrySet()) {
                suite(xml, file.getKey(), file.getValue());
            }
        });
    }

    private static Xml.Tag counted(Xml.Tag tag, int tests, int failures, int errors) {
        return tag.with("tests", tests).with("failures", failures).with("errors", errors);
    }

    private void scan(Xml xml, ScanResult result) throws IOException {
        Xml.Tag suite = counted(new Xml.Tag("testsuite").with("name", "portreeve"), 1, 0, 0);
        xml.element(suite, () -> {
            xml.element(new Xml.Tag("properties"), () -> {
                for (Map.Entry<String, String> property : properties(result).entrySet()) {
                    xml.empty(new Xml.Tag("property")
                            .with("name", property.getKey())
                            .with("value", property.getValue()));
                }
            });
            xml.empty(new Xml.Tag("testcase").with("classname", "portreeve").with("name", "scan"));
        });
    }

    private Map<String, String> properties(ScanResult result) {
        Statistics statistics = result.statistics();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("portreeve.version", version);
        properties.put("files", String.valueOf(statistics.files()));
        properties.put("documents", String.valueOf(statistics.documents()));
        properties.put("objects", String.valueOf(statistics.objects()));
        properties.put("suppressed", String.valueOf(statistics.suppressed()));
        statistics.skipped().forEach((reason, count) -> properties.put("skipped: " + reason, String.valueOf(count)));
        int number = 1;
        for (String premise : StandingPremises.of(result)) {
            properties.put("premise " + number++, premise);
        }
        return properties;
    }

    private static Map<String, List<JunitCase>> byFile(ScanResult result) {
        Map<String, List<JunitCase>> files = new TreeMap<>();
        JunitCase.Names names = new JunitCase.Names();
        result.findings()
                .forEach(finding -> files.computeIfAbsent(finding.range().file().path(), file -> new ArrayList<>())
                        .add(JunitCase.of(finding, names)));
        result.problems()
                .forEach(problem -> files.computeIfAbsent(problem.file(), file -> new ArrayList<>())
                        .add(JunitCase.of(problem, names)));
        return files;
    }

    private static void suite(Xml xml, String file, Collection<JunitCase> cases) throws IOException {
        int failures = (int) cases.stream().filter(JunitCase::isFailure).count();
        Xml.Tag suite = new Xml.Tag("testsuite").with("name", file);
        xml.element(counted(suite, cases.size(), failures, cases.size() - failures), () -> {
            for (JunitCase each : cases) {
                each.write(xml);
            }
        });
    }
}
