package dev.prepai.code.analysis;

import dev.prepai.code.analysis.Token.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/** Reads literals of Python (Language Reference 3.12, section 2.4), so far that two are equal here if they are in Python. */
final class PythonLiteral {
    /** Longer numbers are compared by their text: reading them takes time that grows with the square of their length. */
    private static final int LONGEST_NUMBER = 400;

    /** No character of Unicode has a name of 100 letters. */
    private static final int LONGEST_NAME = 100;

    private static final String ESCAPES = "abfnrtv\\'\"";
    private static final String ESCAPED = "\u0007\b\f\n\r\t\u000B\\'\"";

    private PythonLiteral() {}

    /** Returns the value of a number, of a word such as None, or of strings side by side. */
    static Object value(List<Token> tokens) {
        Token token = tokens.get(0);
        if (token.kind() == Kind.STRING) {
            return string(tokens);
        } else if (token.kind() == Kind.NUMBER) {
            return number(token.text().replace("_", "").toLowerCase(Locale.ROOT));
        }
        return switch (token.text()) {
            case "True" -> BigInteger.ONE;
            case "False" -> BigInteger.ZERO;
            default -> new Other(token.text());
        };
    }

    private static Object number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return new Other(text);
        }
        try {
            return switch (text.length() > 1 ? text.charAt(1) : ' ') {
                case 'x' -> new BigInteger(text.substring(2), 16);
                case 'o' -> new BigInteger(text.substring(2), 8);
                case 'b' -> new BigInteger(text.substring(2), 2);
                default -> decimal(text);
            };
        } catch (NumberFormatException malformed) {
            return new Other(text);
        }
    }

    private static Object decimal(String text) {
        if (text.endsWith("j")) {
            Object imaginary = decimal(text.substring(0, text.length() - 1));
            return imaginary.equals(BigInteger.ZERO) ? imaginary : new Imaginary(imaginary);
        } else if (isInteger(text)) {
            return new BigInteger(text);
        }
        double value = Double.parseDouble(text);
        return value == Math.rint(value) && !Double.isInfinite(value)
                ? new BigDecimal(value).toBigIntegerExact()
                : value;
    }

    private static boolean isInteger(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Object string(List<Token> parts) {
        StringBuilder value = new StringBuilder();
        boolean bytes = false;
        for (Token part : parts) {
            String text = part.text();
            int quote = 0;
            while (text.charAt(quote) != '"' && text.charAt(quote) != '\'') {
                quote++;
            }
            String prefix = text.substring(0, quote).toLowerCase(Locale.ROOT);
            String body = body(text.substring(quote));
            bytes = prefix.contains("b");
            value.append(prefix.contains("r") ? body : unescape(body, bytes));
        }
        return bytes ? new Bytes(value.toString()) : value.toString();
    }

    private static String body(String quoted) {
        boolean triple = quoted.startsWith(quoted.substring(0, 1).repeat(3)) && quoted.length() > 3;
        int quotes = triple ? 3 : 1;
        int end = Math.max(quotes, quoted.length() - quotes);
        return quoted.substring(quotes, end).replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String unescape(String body, boolean bytes) {
        if (body.indexOf('\\') < 0) {
            return body;
        }
        StringBuilder value = new StringBuilder();
        int position = 0;
        while (position < body.length()) {
            char character = body.charAt(position++);
            if (character != '\\' || position == body.length()) {
                value.append(character);
            } else {
                position = escape(body, position, bytes, value);
            }
        }
        return value.toString();
    }

    /** Reads what follows a backslash, and returns the index behind it. */
    private static int escape(String body, int start, boolean bytes, StringBuilder value) {
        char character = body.charAt(start);
        int known = ESCAPES.indexOf(character);
        if (known >= 0) {
            value.append(ESCAPED.charAt(known));
            return start + 1;
        } else if (character == '\n') {
            return start + 1;
        } else if (Character.digit(character, 8) >= 0) {
            return codePoint(body, start, 3, 8, value);
        } else if (character == 'x') {
            return codePoint(body, start + 1, 2, 16, value);
        } else if (character == 'u' && !bytes) {
            return codePoint(body, start + 1, 4, 16, value);
        } else if (character == 'U' && !bytes) {
            return codePoint(body, start + 1, 8, 16, value);
        } else if (character == 'N' && !bytes && body.startsWith("{", start + 1)) {
            return namedCharacter(body, start, value);
        }
        value.append('\\').append(character);
        return start + 1;
    }

    private static int codePoint(String body, int start, int longest, int radix, StringBuilder value) {
        int end = start;
        int codePoint = 0;
        while (end < Math.min(body.length(), start + longest) && Character.digit(body.charAt(end), radix) >= 0) {
            codePoint = codePoint * radix + Character.digit(body.charAt(end), radix);
            end++;
        }
        if (Character.isValidCodePoint(codePoint)) {
            value.appendCodePoint(codePoint);
        }
        return end;
    }

    private static int namedCharacter(String body, int start, StringBuilder value) {
        int end = body.substring(start, Math.min(body.length(), start + LONGEST_NAME))
                        .indexOf('}')
                + start;
        if (end < start) {
            value.append("\\N");
            return start + 1;
        }
        try {
            value.appendCodePoint(Character.codePointOf(body.substring(start + 2, end)));
        } catch (IllegalArgumentException unknown) {
            value.append(body, start, end + 1);
        }
        return end + 1;
    }

    private record Bytes(String text) {}

    private record Imaginary(Object factor) {}

    /** A word such as None, or a number that is not read. */
    private record Other(String text) {}
}
