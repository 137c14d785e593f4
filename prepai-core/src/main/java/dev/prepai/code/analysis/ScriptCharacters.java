package dev.prepai.code.analysis;

/** The classes of characters of ECMAScript 2024, section 12; the letters are those of Unicode as the JDK knows it. */
final class ScriptCharacters {
    /** What {@link ScriptLexer} reads at the end of the text; no character at all. */
    static final int END = -1;

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private ScriptCharacters() {}

    static boolean isLineEnd(int character) {
        return character == '\n' || character == '\r' || character == 0x2028 || character == 0x2029;
    }

    static boolean isSpace(int character) {
        if (character < 0x80) {
            return character == ' ' || character == '\t' || character == 0x0B || character == '\f';
        }
        return character == BYTE_ORDER_MARK || Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    static boolean isNameStart(int character) {
        if (character < 0x80) {
            return isLetter(character) || character == '$' || character == '_';
        }
        return Character.isUnicodeIdentifierStart(character);
    }

    static boolean isNamePart(int character) {
        if (character < 0x80) {
            return isLetter(character) || isDigit(character) || character == '$' || character == '_';
        }
        return character == ZERO_WIDTH_JOINER
                || character == ZERO_WIDTH_NON_JOINER
                || (Character.isUnicodeIdentifierPart(character) && !Character.isIdentifierIgnorable(character));
    }

    private static boolean isLetter(int character) {
        int lower = character | 0x20;
        return lower >= 'a' && lower <= 'z';
    }
}
