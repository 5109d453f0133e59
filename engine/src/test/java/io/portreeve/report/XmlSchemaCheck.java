package io.portreeve.report;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** An XML Schema on the class path that reports are held against. */
final class XmlSchemaCheck {
    private final Schema schema;

    private XmlSchemaCheck(Schema schema) {
        this.schema = schema;
    }

    static XmlSchemaCheck of(String resource) {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            return new XmlSchemaCheck(factory.newSchema(XmlSchemaCheck.class.getResource(resource)));
        } catch (SAXException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    void accepts(String xml) {
        assertThatCode(() -> validate(xml)).doesNotThrowAnyException();
    }

    void refuses(String xml) {
        assertThatThrownBy(() -> validate(xml)).isInstanceOf(SAXException.class);
    }

    private void validate(String xml) throws Exception {
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }
}
