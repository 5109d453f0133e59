package io.portreeve.document;

/** Numbers as Go's YAML library reads them: base by prefix after dropping underscores; base 60 and dates stay strings. */
final class Numbers {
    private Numbers() {}

    /** A {@link Long}, a {@link Double}, or the text itself where it is no number. */
    static Object parse(String text) {
        if (!mayBeNumber(text)) {
            return text;
        }
        boolean startsWithPoint = text.charAt(0) == '.';
        String digits = !startsWithPoint && text.indexOf('_') >= 0 ? text.replace("_", "") : text;
        int sign = !digits.isEmpty() && isSign(digits.charAt(0)) ? 1 : 0;
        if (!startsWithPoint) {
            int base = base(digits, sign);
            int prefix = prefix(digits, sign);
            if (isDigits(digits, sign + prefix, base)) {
                return integer(text, digits, sign, prefix, base);
            }
        }
        return isDecimal(digits, sign) ? decimal(text, digits) : special(text);
    }

    /** Image tags, times and addresses begin like numbers too; most are told apart by one character. */
    private static boolean mayBeNumber(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '/' || c == ' ' || c > 'z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }

    private static int base(String digits, int at) {
        if (at + 1 >= digits.length() || digits.charAt(at) != '0') {
            return 10;
        }
        return switch (digits.charAt(at + 1)) {
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            default -> 8;
        };
    }

    private static int prefix(String digits, int at) {
        if (base(digits, at) == 10) {
            return 0;
        }
        return "xXbBoO".indexOf(digits.charAt(at + 1)) >= 0 ? 2 : 1;
    }

    private static boolean isDigits(String digits, int from, int base) {
        for (int i = from; i < digits.length(); i++) {
            if (digits.charAt(i) > 'f' || Character.digit(digits.charAt(i), base) < 0) {
                return false;
            }
        }
        return from < digits.length();
    }

    private static Object integer(String text, String digits, int sign, int prefix, int base) {
        boolean negative = digits.charAt(0) == '-';
        try {
            if (prefix == 0) {
                return Long.parseLong(digits);
            }
            long magnitude = Long.parseLong(digits, sign + prefix, digits.length(), base);
            return negative ? -magnitude : magnitude;
        } catch (NumberFormatException tooLarge) {
            return isDecimal(digits, sign) ? decimal(text, digits) : text;
        }
    }

    /** An optional sign, digits with at most one point among them, and an exponent. */
    private static boolean isDecimal(String text, int sign) {
        int at = sign;
        int digits = 0;
        boolean point = false;
        while (at < text.length() && (isDigit(text.charAt(at)) || (text.charAt(at) == '.' && !point))) {
            boolean here = text.charAt(at) == '.';
            point |= here;
            digits += here ? 0 : 1;
            at++;
        }
        return digits > 0 && (at == text.length() || isExponent(text, at));
    }

    private static boolean isExponent(String text, int at) {
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        int from = at + 1 < text.length() && isSign(text.charAt(at + 1)) ? at + 2 : at + 1;
        return isDigits(text, from, 10);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Object decimal(String text, String digits) {
        double value = Double.parseDouble(digits);
        return Double.isInfinite(value) ? text : (Object) value;
    }

    private static Object special(String text) {
        return switch (text) {
            case ".nan", ".NaN", ".NAN" -> Double.NaN;
            case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> Double.POSITIVE_INFINITY;
            case "-.inf", "-.Inf", "-.INF" -> Double.NEGATIVE_INFINITY;
            default -> text;
        };
    }
}
