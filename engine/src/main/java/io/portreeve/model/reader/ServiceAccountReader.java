package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.ServiceAccount;
import io.portreeve.model.Value;

/** Reads a ServiceAccount that says whether pods are given its token. */
final class ServiceAccountReader implements KindReader {
    private static final Value<Boolean> MOUNTED =
            Value.defaulted(true, "automountServiceAccountToken is omitted, so pods are given the token");

    @Override
    public boolean concernsPorts(Cursor object) {
        return automount(object).exists();
    }

    @Override
    public boolean isPartial(Cursor object) {
        return false;
    }

    @Override
    public ServiceAccount read(ObjectMeta meta, Cursor object, Fields fields) {
        return new ServiceAccount(meta, fields.bool(automount(object), MOUNTED));
    }

    private static Cursor automount(Cursor object) {
        return object.get("automountServiceAccountToken");
    }
}
