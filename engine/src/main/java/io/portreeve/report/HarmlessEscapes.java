package io.portreeve.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/** JSON's own escapes for every character that would act on a terminal which shows the JSON; nothing is lost. */
final class HarmlessEscapes extends CharacterEscapes {
    private static final int DELETE = 0x7f;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
        codes[DELETE] = ESCAPE_STANDARD;
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int unit) {
        boolean harmful = !Character.isSurrogate((char) unit) && Plain.isHarmful(unit);
        return harmful ? new SerializedString(Plain.escape(unit)) : null;
    }
}
