package io.portreeve.model;

import java.util.regex.Pattern;

/** Tells text that stands for a value to be filled in later from text that is the value. */
public final class Placeholders {
    private static final Pattern MARKED = Pattern.compile("\\$\\{.*}|\\$\\(.*\\)|\\{\\{.*}}|<.+>"
            + "|^\\$[A-Za-z_]\\w*$|^%[\\w.-]+%$|^@[\\w.-]+@$|^__\\w+__$|^\\{[\\w.-]+}$|^\\[[\\w.-]+]$");
    private static final Pattern WHOLE =
            Pattern.compile("\\$\\{[^}]*}|\\$\\([^)]*\\)|\\{\\{[^}]*}}|<[\\w -]+>|%[\\w.-]+%");
    /** A bare word in capitals is one only where it says so: {@code HTTP} is a badly written name, {@code HTTP_PORT} is not. */
    private static final Pattern SHOUTED = Pattern.compile("[A-Z0-9]*(PORT|_)[A-Z0-9_]*");

    private Placeholders() {}

    /** Whether text holds a mark that no field of Kubernetes' own could hold: {@code ${X}}, {@code $(X)}, {@code <X>}, {@code %X%}. */
    public static boolean isMarked(String text) {
        return mayHoldMark(text) && MARKED.matcher(text).find();
    }

    /** Whether text is nothing but one mark. */
    public static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** Whether text where a port is expected is a placeholder; bare words such as {@code PORT} count too. */
    public static boolean standsForPort(String text) {
        return isMarked(text) || SHOUTED.matcher(text).matches();
    }

    private static boolean mayHoldMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("${<%@_[".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
