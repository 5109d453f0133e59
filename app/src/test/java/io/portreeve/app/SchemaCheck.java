package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

/** The schemas of the engine, against which whole reports of real manifests are held. */
final class SchemaCheck {
    private static final Path ENGINE = Project.ROOT.resolve("engine/src");
    private static final String PACKAGE = "resources/io/portreeve/report/";

    private SchemaCheck() {}

    static void json(String name, Path report) throws IOException {
        Path schema = name.equals("json")
                ? ENGINE.resolve("main/" + PACKAGE + "scan.schema.json")
                : ENGINE.resolve("test/" + PACKAGE + "schema/" + name + ".schema.json");
        accepts(SpecificationVersion.DRAFT_2020_12, Files.readString(schema), report);
    }

    static void sarif(Path report) throws IOException {
        try (InputStream in = SchemaCheck.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            byte[] schema = Objects.requireNonNull(in, "the official schema").readAllBytes();
            accepts(SpecificationVersion.DRAFT_7, new String(schema, StandardCharsets.UTF_8), report);
        }
    }

    static void junit(Path report) throws Exception {
        Path schema = ENGINE.resolve("test/" + PACKAGE + "schema/junit.xsd");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema.toFile())
                .newValidator()
                .validate(new StreamSource(report.toFile()));
    }

    private static void accepts(SpecificationVersion version, String schema, Path report) throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(version);
        String text = Files.readString(report);
        assertThat(registry.getSchema(schema, InputFormat.JSON).validate(text, InputFormat.JSON))
                .as(report.toString())
                .isEmpty();
    }
}
