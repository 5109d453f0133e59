package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A JSON Schema on the class path that reports are held against, formats such as URIs included. */
final class SchemaCheck {
    private final Schema schema;

    private SchemaCheck(Schema schema) {
        this.schema = schema;
    }

    static SchemaCheck of(String resource, SpecificationVersion version) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream(resource)) {
            String text = new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
            SchemaRegistryConfig strict =
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
            SchemaRegistry registry =
                    SchemaRegistry.withDefaultDialect(version, builder -> builder.schemaRegistryConfig(strict));
            return new SchemaCheck(registry.getSchema(text, InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void accepts(String json) {
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    void refuses(String json) {
        assertThat(schema.validate(json, InputFormat.JSON)).isNotEmpty();
    }
}
