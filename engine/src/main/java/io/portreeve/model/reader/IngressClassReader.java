package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.IngressClass;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Value;

/** Reads an IngressClass. */
final class IngressClassReader implements KindReader {
    private static final String DEFAULT_ANNOTATION = "ingressclass.kubernetes.io/is-default-class";
    private static final Value<String> NO_CONTROLLER = Value.absent("controller is omitted");

    @Override
    public boolean isPartial(Cursor object) {
        return !object.get("spec").exists();
    }

    @Override
    public IngressClass read(ObjectMeta meta, Cursor object, Fields fields) {
        boolean isDefault = meta.annotation(DEFAULT_ANNOTATION)
                .filter(value -> value.is("true"))
                .isPresent();
        return new IngressClass(meta, fields.quietText(object.at("spec", "controller"), NO_CONTROLLER), isDefault);
    }
}
